import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useWords } from '@guichet/strapi-kit/admin';
import { type DatedState, labelIn } from '@guichet/time';
import { DateField } from '../inputs/DateField';
import { instantOf } from '../inputs/wall-time';
import type { Phase } from '../page/logic/bars';
import { Bar, BarWord } from '../page/parts/bar-styles';
import { windowText } from '../page/window-text';
import { exampleDays, type Segment, segmentsOf } from './segments';

interface Props {
  state: DatedState;
  /** Of its words, by language. */
  labels: Record<string, Record<string, string>> | undefined;
  defaultZone: string;
  /** The example dates that were changed, by attribute: 2026-03-18, or empty. */
  changed: Record<string, string>;
  setChanged: (changed: Record<string, string>) => void;
}

/** The phases that an entry would go through, with dates that can be changed and cleared. */
export function Preview({ state, labels, defaultZone, changed, setChanged }: Props) {
  const say = useWords('deadlines');
  const days = exampleDays(state.rule, Date.now()).map((each) => ({
    ...each,
    day: changed[each.name] ?? each.day,
  }));
  const instants = days.map(({ name, day }) => [name, instantAt(day, defaultZone)]);
  const segments = segmentsOf(state.rule, Object.fromEntries(instants), defaultZone);
  return (
    <Flex role="group" aria-label={say('opt-in.preview')} direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma">{say('opt-in.preview')}</Typography>
      <Flex gap={2} wrap="wrap">
        {days.map(({ name, day }) => (
          <Field.Root key={name}>
            <Field.Label>{name}</Field.Label>
            <DateField
              value={day}
              onType={(date) => setChanged({ ...changed, [name]: date })}
              onClear={() => setChanged({ ...changed, [name]: '' })}
              disabled={false}
            />
          </Field.Root>
        ))}
      </Flex>
      {segments.length === 0 ? (
        <Typography>{say('panel.no-dates')}</Typography>
      ) : (
        <Segments {...{ segments, state, labels, defaultZone }} />
      )}
    </Flex>
  );
}

interface SegmentsProps extends Pick<Props, 'state' | 'labels' | 'defaultZone'> {
  segments: Segment[];
}

function Segments({ segments, state: { words }, labels, defaultZone }: SegmentsProps) {
  const say = useWords('deadlines');
  return (
    <Flex tag="ol" gap={1} alignItems="stretch">
      {segments.map((segment) => {
        const word = labelIn(labels?.[words[segment.phase]], say.locale, words[segment.phase]);
        return (
          <Box key={segment.phase} tag="li" flex="1">
            <Stretch $phase={lookOf(segment, words)} aria-hidden>
              <BarWord>{word}</BarWord>
            </Stretch>
            <Typography variant="pi">{windowText(say, segment, word, defaultZone)}</Typography>
          </Box>
        );
      })}
    </Flex>
  );
}

const Stretch = styled(Bar)`
  position: static;
  height: 2.2rem;
`;

/** In the morning, so that an end of the same day comes later. */
const TIME = '09:00';

const instantAt = (date: string, zone: string) =>
  date === '' ? null : new Date(instantOf({ date, time: TIME }, zone, false).instant).toISOString();

function lookOf({ phase }: Segment, words: string[]): Phase {
  if (phase === 0) return 'before';
  return phase === words.length - 1 ? 'after' : 'during';
}
