import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, File } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Chosen } from '../choose/chosen';

interface Props {
  documents: Chosen[];
  onRemove: (path: string) => void;
}

/** The chosen documents, each with a button to remove it. */
export function ChosenDocuments({ documents, onRemove }: Props) {
  const say = useWords('importer');
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Typography variant="delta" tag="h2" aria-live="polite">
        {say('choose.chosen', { count: documents.length })}
      </Typography>
      {/* The keyboard has to reach what scrolls. */}
      <Box
        tag="ul"
        paddingTop={3}
        maxHeight="24rem"
        overflow="auto"
        tabIndex={0}
        aria-label={say('choose.list')}
      >
        {documents.map(({ path }) => (
          <Flex key={path} tag="li" gap={2} paddingTop={1} paddingBottom={1}>
            <File fill="neutral500" aria-hidden />
            <Box flex="1" minWidth={0}>
              <Typography ellipsis title={path}>
                {path}
              </Typography>
            </Box>
            <IconButton
              variant="ghost"
              withTooltip={false}
              label={say('choose.remove', { path })}
              onClick={() => onRemove(path)}
            >
              <Cross />
            </IconButton>
          </Flex>
        ))}
      </Box>
    </Box>
  );
}
