import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Model } from '@guichet/time';
import type { Forecast } from './forecast';
import { questionOf, spokenOf, textsOf } from './texts';
import { useContradictions } from './use-contradictions';
import type { FormState } from './use-entries';
import { WarningItem } from './WarningItem';

interface Props {
  model: Model;
  draft: FormState;
  forecasts: Forecast[];
  locale: string | undefined;
}

/** The sentences of an entry that say otherwise than its dates. */
export function TextWarnings({ model, draft: { values, entry }, forecasts, locale }: Props) {
  const say = useWords('deadlines');
  const attributes = useContentManagerContext().contentType?.attributes ?? {};
  const state = spokenOf(model);
  const word = forecasts.find((forecast) => forecast.state.name === state?.name)?.word ?? null;
  const texts = textsOf(model, attributes, values);
  const contradictions = useContradictions(questionOf(texts, state, entry, word, locale ?? 'fr'));
  return contradictions.map(({ kind, sentence }) => (
    <WarningItem key={`${kind} ${sentence}`}>
      {say(`panel.warning.text-${kind}`, { sentence, word: word && say.name('state', word) })}
    </WarningItem>
  ));
}
