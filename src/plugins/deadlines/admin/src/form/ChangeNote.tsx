import type { ComponentProps } from 'react';
import { InputRenderer, useField } from '@strapi/strapi/admin';

import { AbsentField } from '@guichet/strapi-kit/admin';
import { isDeadlineMoved } from '../panel/find-warnings';
import { useDraft, usePublished, type EditedEntry } from '../panel/use-entries';
import { useEdited } from './use-edited';

type Props = ComponentProps<typeof InputRenderer>;

/** The note about a moved deadline: there when the form moves a published one, or when it is written already. */
export function ChangeNote(props: Props) {
  const edited = useEdited();
  return edited ? <NoteOnDemand edited={edited} input={props} /> : <AbsentField />;
}

function NoteOnDemand({ edited, input }: { edited: EditedEntry; input: Props }) {
  const draft = useDraft(edited);
  const published = usePublished(edited);
  const { value } = useField<string | undefined>(input.name);
  const isMoved = draft !== null && published !== null && isDeadlineMoved(edited.model, draft, published);
  if (!isMoved && !value) return <AbsentField />;
  return <InputRenderer {...({ ...input, type: 'text' } as Props)} />;
}
