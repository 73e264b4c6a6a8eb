import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '../../../../admin/kit/translations';
import { withoutReadOnlyFields } from './edit-layout';
import { registerPage } from './page';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register(app: Pick<StrapiApp, 'addMenuLink'>) {
    registerPage(app);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutReadOnlyFields);
  },
  registerTrads: translations('deadlines', { en, fr }),
};
