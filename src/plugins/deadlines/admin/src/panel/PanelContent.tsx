import { Flex } from '@strapi/design-system';

import { earliest } from '@guichet/time';
import { useNow } from '../api/now';
import { HelpLink } from '../parts/HelpLink';
import { Actions } from './actions/Actions';
import { History } from './History';
import { nextChangeOf, forecastsOf } from './forecast';
import { StickyPanels } from './StickyPanels';
import { Situation } from './Situation';
import { useDraft, usePublished, type EditedEntry, type FormState } from './use-entries';
import { Warnings } from './Warnings';

interface Props {
  edited: EditedEntry;
  /** Whether the form shows the draft, which can be edited. */
  isDraft: boolean;
}

/** Follows the clock: it renders again as soon as something in it changes. */
export function PanelContent({ edited, isDraft }: Props) {
  const draft = useDraft(edited);
  const published = usePublished(edited);
  const seen = useNow();
  const next =
    seen === null ? null : earliest([draft, published].map((of) => of && changeOf(edited, of, seen)));
  const now = useNow(next);
  if (draft === null || now === null || (edited.isPublished && published === null)) return null;
  return (
    <Flex id="deadlines-panel" direction="column" alignItems="stretch" gap={4} width="100%">
      <StickyPanels />
      <Situation edited={edited} draft={isDraft ? draft : null} published={published} now={now} />
      {isDraft && <Warnings edited={edited} draft={draft} published={published} now={now} />}
      {published && <Actions edited={edited} published={published} now={now} />}
      {published && <History edited={edited} published={published} />}
      <HelpLink guide={published ? 'open-close-extend' : 'editing-dates'} />
    </Flex>
  );
}

function changeOf({ model }: EditedEntry, { entry }: FormState, now: number): number | null {
  return nextChangeOf(entry, forecastsOf(model, entry, now), now);
}
