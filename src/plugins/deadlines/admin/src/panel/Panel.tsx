import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { useModel } from '../api/description';
import { PanelContent } from './PanelContent';

/** The query string of the edit view. */
interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** Next to every entry that opted in: what the public sees now, what happens next, and warnings for the editor. */
export const DeadlinesPanel: PanelComponent = ({ model: uid, documentId, document, meta, activeTab }) => {
  const say = useWords('deadlines');
  const model = useModel(uid);
  const [{ query }] = useQueryParams<Query>();
  if (!model || (model.states.length === 0 && model.embargo === null)) return null;
  const versions = [document, ...(meta?.availableStatus ?? [])];
  const isPublished = versions.some((version) => Boolean(version?.publishedAt));
  const locale = query.plugins?.i18n?.locale ?? document?.locale;
  const edited = { model, documentId: document && documentId, locale, isPublished };
  return {
    title: say('panel.title'),
    content: <PanelContent edited={edited} isDraft={activeTab !== 'published'} />,
  };
};
