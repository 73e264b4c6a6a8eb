import { Button, Flex } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import type { TimelineEntry } from '../../../../server/src/admin/timeline/entry';
import type { Choices } from '../use-choices';
import { DateChoice } from './DateChoice';
import { GathererChoice } from './GathererChoice';
import { ZoomChoice } from './ZoomChoice';

interface Props {
  choices: Choices;
  zone: string;
  entries: TimelineEntry[];
}

/** Which part of time is shown, and of what. */
export function Toolbar({ choices, zone, entries }: Props) {
  const say = useWords('deadlines');
  return (
    <Flex gap={4} alignItems="flex-end" justifyContent="space-between" wrap="wrap">
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <DateChoice choices={choices} zone={zone} />
        <GathererChoice choices={choices} entries={entries} />
      </Flex>
      <Flex gap={2} alignItems="flex-end" wrap="wrap">
        <ZoomChoice choices={choices} />
        <Button variant="tertiary" size="L" startIcon={<ChevronLeft />} onClick={() => choices.move(-1)}>
          {say('page.earlier')}
        </Button>
        <Button variant="tertiary" size="L" endIcon={<ChevronRight />} onClick={() => choices.move(1)}>
          {say('page.later')}
        </Button>
      </Flex>
    </Flex>
  );
}
