import { Box, Typography } from '@strapi/design-system';

import { AbsentField, useWords } from '@guichet/strapi-kit/admin';
import { useNow } from '../api/now';
import { useNames } from '../parts/use-names';
import { forecastsOf, nextChangeOf } from '../panel/forecast';
import { whenOf } from '../panel/sentence';
import { useDraft, usePublished, type EditedEntry, type FormState } from '../panel/use-entries';
import { useEdited } from './use-edited';

/** The first line of the form of an entry that is over: since when it is closed, or past. */
export function OverNotice() {
  const edited = useEdited();
  return edited ? <NoticeOf edited={edited} /> : <AbsentField />;
}

function NoticeOf({ edited }: { edited: EditedEntry }) {
  const draft = useDraft(edited);
  const version = usePublished(edited) ?? draft;
  return version ? <Notice edited={edited} version={version} /> : <AbsentField />;
}

function Notice({ edited: { model }, version: { entry } }: { edited: EditedEntry; version: FormState }) {
  const say = useWords('deadlines');
  const names = useNames();
  const seen = useNow();
  const now = useNow(seen === null ? null : nextChangeOf(entry, forecastsOf(model, entry, seen), seen));
  const [forecast] = now === null ? [] : forecastsOf(model, entry, now);
  if (!forecast?.isOver || forecast.word === null) return <AbsentField />;
  const { state, word, endedAt } = forecast;
  const named = { state: names.state(model.uid, state.name), word: names.word(model.uid, state.name, word) };
  const text =
    endedAt === null
      ? say('form.over', named)
      : say('form.over-since', { ...named, when: whenOf(endedAt, entry.zone, say, true) });
  return (
    <Box id="deadlines-over" role="note" background="neutral150" padding={3} hasRadius>
      <Typography fontWeight="bold" textColor="neutral800">
        {text}
      </Typography>
    </Box>
  );
}
