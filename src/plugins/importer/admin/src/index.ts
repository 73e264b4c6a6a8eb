import { CloudUpload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { translateRefusals, translations } from '@guichet/strapi-kit/admin';
import sentencesEn from '../../server/src/domain/messages/en.json';
import sentencesFr from '../../server/src/domain/messages/fr.json';
import { IMPORT } from '../../server/src/permissions';
import { withSentences } from './report/sentences';
import { registerSourceField, withSourcesWhereFilled } from './source-field';
import { addTextCheck } from './text-check';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register(app: StrapiApp) {
    translateRefusals(app);
    registerSourceField(app);
    app.addMenuLink({
      to: 'plugins/importer',
      icon: CloudUpload,
      intlLabel: { id: 'importer.page.title', defaultMessage: en['page.title'] },
      permissions: [{ action: IMPORT, subject: null }],
      Component: () => import('./parts/ImportPage'),
    });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withSourcesWhereFilled);
    addTextCheck(app);
  },
  registerTrads: translations('importer', {
    en: withSentences(en, sentencesEn),
    fr: withSentences(fr, sentencesFr),
  }),
};
