import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '../../../../admin/kit/translations';
import { withoutReadOnlyFields } from './edit-layout';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register() {},
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutReadOnlyFields);
  },
  registerTrads: translations('deadlines', { en, fr }),
};
