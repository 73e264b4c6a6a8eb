import { useState } from 'react';
import { Box, Field, Flex } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, zoneText } from '@guichet/time';
import { DateField } from '../../inputs/DateField';
import { TimeField } from '../../inputs/TimeField';
import { instantOf, wallTimeOf } from '../../inputs/wall-time';

interface Props {
  /** ms (UTC) */
  value: number | null;
  /** IANA, in which it is typed */
  zone: string;
  onChange: (until: number | null) => void;
}

const LAST_MINUTE = '23:59';

/** Asks for a new end in the entry's zone. A day without a time means the end of that day. */
export function UntilField({ value, zone, onChange }: Props) {
  const say = useWords('deadlines');
  const [wall, setWall] = useState(() =>
    value === null ? { date: '', time: LAST_MINUTE } : wallTimeOf(value, zone, true)
  );
  const take = (typed: Partial<typeof wall>) => {
    const next = { ...wall, ...typed };
    setWall(next);
    onChange(next.date === '' ? null : instantOf(next, zone, true).instant);
  };
  const words = value === null ? zoneText(zone, say.locale) : deadlineText(value, zone, say.locale);
  return (
    <Field.Root required hint={words}>
      <Field.Label>{say('panel.until')}</Field.Label>
      <Flex gap={1} alignItems="flex-start">
        <Box flex="1 1 16rem">
          <DateField
            value={wall.date}
            onType={(date) => take({ date })}
            onClear={() => take({ date: '' })}
            disabled={false}
          />
        </Box>
        <Box flex="1 1 8rem">
          <TimeField
            label={say('panel.until.time')}
            value={wall.time}
            onType={(time) => take({ time })}
            disabled={false}
          />
        </Box>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
