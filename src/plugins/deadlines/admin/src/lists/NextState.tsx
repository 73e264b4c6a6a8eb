import { Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { endingPhase, minuteOfEnd, relativeTime, type State, zoneOr } from '@guichet/time';
import type { DescribedModel } from '../../../server/src/admin/describe';
import { useDescription } from '../api/description';
import { useNames } from '../parts/use-names';
import { useNow } from '../api/now';
import { nextStateOf } from './ahead';
import type { ListedRow } from './columns';

/** Calls and registrations open and close; everything else begins and ends, and may become something in between. */
const VERBS: Record<string, string> = { open: 'opens', closed: 'closes' };

interface Props {
  model: DescribedModel;
  state: State;
  row: ListedRow;
}

/** "Closes in 3 days"; nothing if the clock changes nothing any more. */
export function NextState({ model, state, row }: Props) {
  const say = useWords('deadlines');
  const names = useNames();
  const timezone = useDescription()?.timezone;
  const now = useNow();
  const next = now !== null && timezone ? nextStateOf(model, state, row, now, timezone) : null;
  if (now === null || next === null || !timezone) return null;
  const zone = zoneOr(model.timezone && row[model.timezone], timezone);
  const phase = state.words.indexOf(next.word);
  const shown = phase === endingPhase(model, state) ? minuteOfEnd(next.at, zone) : next.at;
  const verb = VERBS[next.word] ?? verbOf(phase, state);
  return (
    <Typography variant="pi" textColor="neutral700">
      {say(`lists.${verb}`, {
        when: relativeTime(next.at, now, zone, say.locale, shown),
        word: names.word(model.uid, state.name, next.word),
      })}
    </Typography>
  );
}

function verbOf(phase: number, { words }: State): string {
  if (phase === 1) return 'begins';
  return words.length === 3 ? 'ends' : 'becomes';
}
