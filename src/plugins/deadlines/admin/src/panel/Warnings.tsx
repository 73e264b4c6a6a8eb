import { Flex } from '@strapi/design-system';

import { useWords, type Words } from '@guichet/strapi-kit/admin';
import { DayOffWarning } from './DayOffWarning';
import { endsOf, type EntryDates } from './entry-dates';
import { forecastsOf } from './forecast';
import { whenOf } from './sentence';
import { TextWarnings } from './TextWarnings';
import type { EditedEntry, FormState } from './use-entries';
import { useLabel } from './use-label';
import { WarningItem } from './WarningItem';
import { warningsOf, type Warning } from './find-warnings';

interface Props {
  edited: EditedEntry;
  draft: FormState;
  published: FormState | null;
  /** ms (UTC) */
  now: number;
}

/** What an editor may not have meant, as the form stands. */
export function Warnings({ edited: { model, locale }, draft, published, now }: Props) {
  const say = useWords('deadlines');
  const label = useLabel(model.uid);
  const { values, entry } = draft;
  const forecasts = forecastsOf(model, entry, now);
  const warnings = warningsOf({ model, values, entry, forecasts, published });
  const ends = endsOf(model, entry).filter((end) => end > now);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={say('panel.warnings')}>
      {warnings.map((warning) => (
        <WarningItem key={JSON.stringify(warning)}>{textOf(warning, entry, label, say)}</WarningItem>
      ))}
      {ends.map((end) => (
        <DayOffWarning key={end} end={end} zone={entry.zone} />
      ))}
      <TextWarnings {...{ model, draft, forecasts, locale }} />
    </Flex>
  );
}

function textOf(
  warning: Warning,
  { zone }: EntryDates,
  label: (attribute: string) => string,
  say: Words
): string {
  const key = `panel.warning.${warning.kind}`;
  if (warning.kind === 'no-notice') return say(key, { word: say.name('state', warning.word) });
  if (warning.kind !== 'differs') return say(key, { label: label(warning.attribute) });
  const when = (instant: number | null) =>
    instant === null ? say('panel.no-date') : whenOf(instant, zone, say, warning.isEnd);
  return say(key, {
    label: label(warning.attribute),
    online: when(warning.online),
    here: when(warning.here),
  });
}
