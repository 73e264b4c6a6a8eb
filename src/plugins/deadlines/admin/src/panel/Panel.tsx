import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

import { useEditedLocale, useWords } from '@guichet/strapi-kit/admin';
import { useModel } from '../api/description';
import { PanelContent } from './PanelContent';

/** Next to every entry that opted in: what the public sees now, what happens next, and warnings for the editor. */
export const DeadlinesPanel: PanelComponent = ({ model: uid, documentId, document, meta, activeTab }) => {
  const say = useWords('deadlines');
  const model = useModel(uid);
  const locale = useEditedLocale(document?.locale);
  if (!model || (model.states.length === 0 && model.embargo === null)) return null;
  const versions = [document, ...(meta?.availableStatus ?? [])];
  const isPublished = versions.some((version) => Boolean(version?.publishedAt));
  const edited = { model, documentId: document && documentId, locale, isPublished };
  return {
    title: say('panel.title'),
    content: <PanelContent edited={edited} isDraft={activeTab !== 'published'} />,
  };
};
