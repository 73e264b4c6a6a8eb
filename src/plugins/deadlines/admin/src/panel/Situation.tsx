import { Box, Flex, Typography } from '@strapi/design-system';

import { useAttributeLabels, useWords } from '@guichet/strapi-kit/admin';
import type { Model } from '@guichet/time';
import { StateBadge } from '../parts/badges';
import { useNames } from '../parts/use-names';
import { forecastsOf, type Forecast } from './forecast';
import { embargoText, sentenceOf, type Reader } from './sentence';
import type { EditedEntry, FormState } from './use-entries';

interface Props {
  edited: EditedEntry;
  /** The form; `null` if it shows the published version. */
  draft: FormState | null;
  published: FormState | null;
  /** ms (UTC) */
  now: number;
}

/** What the public sees, and what it would see if the form were published, if that differs. */
export function Situation({ edited: { model }, draft, published, now }: Props) {
  const say = useWords('deadlines');
  const names = useNames();
  const labelOf = useAttributeLabels();
  const reader: Reader = {
    say,
    now,
    label: (attribute) => labelOf(model.uid, attribute),
    word: (state, word) => names.word(model.uid, state, word),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const online = published && <Standing model={model} version={published} reader={reader} />;
  const here = draft && <Standing model={model} version={draft} reader={reader} />;
  const differs =
    draft && published && situationText(model, draft, reader) !== situationText(model, published, reader);
  return (
    // Screen readers announce it as the form is edited and the clock goes on.
    <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
      {online ? (
        <Section title={say('panel.public')}>{online}</Section>
      ) : (
        <Typography>{say('panel.unpublished')}</Typography>
      )}
      {(differs || !published) && <Section title={say('panel.after-publication')}>{here}</Section>}
    </Flex>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Box>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

interface StandingProps {
  model: Model;
  version: FormState;
  reader: Reader;
}

function Standing({ model, version: { entry }, reader }: StandingProps) {
  const { embargoUntil, zone } = entry;
  if (embargoUntil !== null && embargoUntil > reader.now) {
    return <Typography tag="p">{embargoText(embargoUntil, zone, reader)}</Typography>;
  }
  const forecasts = forecastsOf(model, entry, reader.now);
  if (forecasts.length === 0) return <Typography tag="p">{reader.say('panel.visible')}</Typography>;
  return forecasts.map((forecast) => (
    <StateSentence
      key={forecast.state.name}
      {...{ uid: model.uid, forecast, zone, reader }}
      isNamed={forecasts.length > 1}
    />
  ));
}

interface SentenceProps {
  /** Of the entry's type. */
  uid: string;
  forecast: Forecast;
  zone: string;
  reader: Reader;
  /** Whether to say which state it is. */
  isNamed: boolean;
}

function StateSentence({ uid, forecast, zone, reader, isNamed }: SentenceProps) {
  const names = useNames();
  const { state, word } = forecast;
  return (
    <Box paddingTop={1}>
      <Flex gap={2} paddingBottom={1}>
        {isNamed && <Typography fontWeight="bold">{names.state(uid, state.name)}</Typography>}
        {word !== null && (
          <StateBadge words={state.words} word={word} label={reader.word(state.name, word)} />
        )}
      </Flex>
      <Typography tag="p">{sentenceOf(forecast, zone, reader)}</Typography>
    </Box>
  );
}

/** Everything that is said about a version, for comparison with another one. */
function situationText(model: Model, { entry }: FormState, reader: Reader): string {
  const forecasts = forecastsOf(model, entry, reader.now);
  const sentences = forecasts.map(
    (forecast) => `${forecast.word} ${sentenceOf(forecast, entry.zone, reader)}`
  );
  return [entry.embargoUntil, ...sentences].join(' ');
}
