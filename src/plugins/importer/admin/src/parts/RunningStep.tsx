import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { StepHeading } from './StepHeading';

interface Props {
  dryRun: boolean;
  done: number;
  total: number;
  /** The last document that was done. */
  file: string | null;
}

/** How far a check or an import has got. */
export function RunningStep({ dryRun, done, total, file }: Props) {
  const say = useWords('importer');
  const title = say(dryRun ? 'running.check' : 'running.import');
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={7}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <StepHeading>{title}</StepHeading>
        <ProgressBar aria-label={title} value={(100 * done) / total} style={{ width: '100%' }} />
        <Typography role="status" textColor="neutral600">
          {file === null ? say('running.begin') : say('running.done', { done, total, file })}
        </Typography>
        {!dryRun && <Typography textColor="neutral600">{say('running.stay')}</Typography>}
      </Flex>
    </Box>
  );
}
