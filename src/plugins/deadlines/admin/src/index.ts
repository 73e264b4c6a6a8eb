import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '../../../../admin/kit/translations';
import { withoutReadOnlyFields } from './edit-layout';
import { registerInputs } from './inputs/register';
import { withZonedDates } from './inputs/zoned-layout';
import { registerLists } from './lists/register';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register(app: StrapiApp) {
    registerInputs(app);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutReadOnlyFields);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withZonedDates);
    registerLists(app);
  },
  registerTrads: translations('deadlines', { en, fr }),
};
