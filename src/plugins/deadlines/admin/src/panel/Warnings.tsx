import { Flex } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';

import { useAttributeLabels, useWords, type Words } from '@guichet/strapi-kit/admin';
import type { Model } from '@guichet/time';
import { instantsToActBy, type EntryDates } from './entry-dates';
import { forecastsOf, type Forecast } from './forecast';
import { whenOf } from './sentence';
import type { EditedEntry, FormState } from './use-entries';
import { warningsOf, type Warning } from './find-warnings';
import { textsToCheck, spokenOf, textsOf } from './texts';
import { useContradictions } from './use-contradictions';
import { DayOffWarning } from './DayOffWarning';
import { WarningItem } from './WarningItem';
import type { Names } from '../parts/names';
import { useNames } from '../parts/use-names';

interface Props {
  edited: EditedEntry;
  draft: FormState;
  published: FormState | null;
  /** ms (UTC) */
  now: number;
}

/** What an editor may not have meant in the form. */
export function Warnings({ edited: { model, locale }, draft, published, now }: Props) {
  const say = useWords('deadlines');
  const names = useNames();
  const labelOf = useAttributeLabels();
  const label = (attribute: string) => labelOf(model.uid, attribute);
  const { values, entry } = draft;
  const forecasts = forecastsOf(model, entry, now);
  const warnings = warningsOf({ model, values, entry, forecasts, published });
  const ends = instantsToActBy(model, entry).filter((end) => end > now);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={say('panel.warnings')}>
      {warnings.map((warning) => (
        <WarningItem key={JSON.stringify(warning)}>
          {textOf(warning, entry, { say, label, names, model })}
        </WarningItem>
      ))}
      {ends.map((end) => (
        <DayOffWarning key={end} end={end} zone={entry.zone} />
      ))}
      <TextWarnings {...{ model, draft, forecasts, locale }} />
    </Flex>
  );
}

interface WarningReader {
  say: Words;
  label: (attribute: string) => string;
  names: Names;
  model: Model;
}

function textOf(warning: Warning, { zone }: EntryDates, { say, label, names, model }: WarningReader): string {
  const key = `panel.warning.${warning.kind}`;
  if (warning.kind === 'no-notice') {
    return say(key, { word: names.word(model.uid, model.notices!.state.name, warning.word) });
  }
  if (warning.kind !== 'differs') return say(key, { label: label(warning.attribute) });
  const when = (instant: number | null) =>
    instant === null ? say('panel.no-date') : whenOf(instant, zone, say, warning.isEnd);
  return say(key, {
    label: label(warning.attribute),
    online: when(warning.online),
    here: when(warning.here),
  });
}

interface TextWarningsProps {
  model: Model;
  draft: FormState;
  forecasts: Forecast[];
  locale: string | undefined;
}

/** Sentences of an entry that contradict its dates. */
function TextWarnings({ model, draft: { values, entry }, forecasts, locale }: TextWarningsProps) {
  const say = useWords('deadlines');
  const names = useNames();
  const attributes = useContentManagerContext().contentType?.attributes ?? {};
  const spoken = spokenOf(model);
  const word = forecasts.find(({ state }) => state.name === spoken?.state.name)?.word ?? null;
  const texts = textsOf(model, attributes, values);
  const label = spoken && word && names.word(model.uid, spoken.state.name, word);
  const contradictions = useContradictions(textsToCheck(texts, spoken, entry, word, locale ?? 'fr'));
  return contradictions.map(({ kind, sentence }) => (
    <WarningItem key={`${kind} ${sentence}`}>
      {say(`panel.warning.text-${kind}`, { sentence, word: label })}
    </WarningItem>
  ));
}
