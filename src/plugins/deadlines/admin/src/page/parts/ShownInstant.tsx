import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Clock } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import { momentText } from '@guichet/time';
import type { Choices } from '../use-choices';

interface Props {
  choices: Choices;
  zone: string;
}

/** Says which instant the page shows, and has a button for the present. */
export function ShownInstant({ choices: { at, isPresent, lookAt }, zone }: Props) {
  const say = useWords('deadlines');
  const instant = momentText(at, zone, say.locale);
  const colours = isPresent ? (['neutral0', 'neutral200'] as const) : (['warning100', 'warning200'] as const);
  return (
    <Box background={colours[0]} borderColor={colours[1]} hasRadius paddingLeft={4} paddingRight={4}>
      <Flex gap={3} minHeight="5.6rem" alignItems="center" justifyContent="space-between">
        <Flex gap={3} role="status">
          <Clock aria-hidden fill={isPresent ? 'neutral600' : 'warning700'} />
          <Typography textColor="neutral800">
            {say.rich(isPresent ? 'page.moment.present' : 'page.moment.other', {
              instant: (
                <Typography tag="strong" fontWeight="bold" key="instant">
                  {instant}
                </Typography>
              ),
            })}
          </Typography>
        </Flex>
        {!isPresent && (
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={() => lookAt(null)}>
            {say('page.moment.back')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}
