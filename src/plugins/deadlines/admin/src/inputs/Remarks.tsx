import { Box, TextButton, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { WallTimeField } from './use-wall-time';
import { twinOf } from './wall-time';

interface Props {
  field: WallTimeField;
  zone: string;
  disabled: boolean;
}

/** Remarks on a time when clocks go forward or back, and on a midnight that was typed as 0:00. */
export function Remarks({ field: { instant, shown, remark, set }, zone, disabled }: Props) {
  const say = useWords('deadlines');
  const twin = instant === null ? null : twinOf(instant, zone);
  return (
    <Box role="status">
      {remark && (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say(`inputs.${remark}`, { time: shown.time })}
        </Typography>
      )}
      {twin !== null && (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say('inputs.twice')}{' '}
          {!disabled && (
            <TextButton onClick={() => set(twin)}>
              {say(twin > instant! ? 'inputs.take-second' : 'inputs.take-first', { time: shown.time })}
            </TextButton>
          )}
        </Typography>
      )}
    </Box>
  );
}
