import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { TimelineEntry } from '../../../../server/src/admin/timeline/entry';
import { gatherersOf } from '../logic/gatherers';
import { useNames } from '../../parts/use-names';
import type { Choices } from '../use-choices';

interface Props {
  choices: Choices;
  entries: TimelineEntry[];
}

/** Limits the page to one entry with a gathered state, and what it gathers from. Absent if nothing is gathered. */
export function GathererChoice({ choices: { gatherer, setGatherer }, entries }: Props) {
  const say = useWords('deadlines');
  const names = useNames();
  const found = gatherersOf(entries, say.locale);
  // The chosen entry stays an option when no part of it is in view.
  const isFound = found.some(({ documentId }) => documentId === gatherer?.documentId);
  const gatherers = gatherer === null || isFound ? found : [gatherer, ...found];
  if (gatherers.length === 0) return null;
  const types = [...new Set(gatherers.map(({ uid, displayName }) => names.type(uid, displayName)))];
  return (
    <Field.Root name="deadlines-gatherer" width="28rem">
      <Field.Label>{types.join(', ')}</Field.Label>
      <SingleSelect
        value={gatherer?.documentId ?? ALL}
        onChange={(chosen) => setGatherer(gatherers.find(({ documentId }) => documentId === chosen) ?? null)}
      >
        <SingleSelectOption value={ALL}>{say('page.gatherers.all')}</SingleSelectOption>
        {gatherers.map(({ documentId, title }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {title ?? say('page.untitled')}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

/** Not a documentId. */
const ALL = 'all';
