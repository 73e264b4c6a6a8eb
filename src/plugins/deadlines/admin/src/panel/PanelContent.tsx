import { Flex } from '@strapi/design-system';

import { earliest } from '@guichet/time';
import { useNow } from '../api/now';
import { Actions } from './actions/Actions';
import { History } from './History';
import { nextChangeOf, outlooksOf } from './forecast';
import { Situation } from './Situation';
import { useDraft, usePublished, type EditedEntry, type FormState } from './use-entries';
import { Warnings } from './Warnings';

interface Props {
  subject: EditedEntry;
  /** Whether the form holds the draft, which may be edited. */
  isDraft: boolean;
}

/** Follows the clock: it is looked at anew as soon as something that it says has changed. */
export function PanelContent({ subject, isDraft }: Props) {
  const draft = useDraft(subject);
  const published = usePublished(subject);
  const seen = useNow();
  const next =
    seen === null ? null : earliest([draft, published].map((of) => of && changeOf(subject, of, seen)));
  const now = useNow(next);
  if (draft === null || now === null || (subject.isPublished && published === null)) return null;
  return (
    <Flex id="deadlines-panel" direction="column" alignItems="stretch" gap={4} width="100%">
      <Situation subject={subject} draft={isDraft ? draft : null} published={published} now={now} />
      {isDraft && <Warnings subject={subject} draft={draft} published={published} now={now} />}
      {published && <Actions subject={subject} published={published} now={now} />}
      {published && <History subject={subject} published={published} />}
    </Flex>
  );
}

function changeOf({ model }: EditedEntry, { entry }: FormState, now: number): number | null {
  return nextChangeOf(entry, outlooksOf(model, entry, now), now);
}
