import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '../../../../admin/kit/translations';
import { withoutReadOnlyFields } from './edit-layout';
import { registerInputs } from './inputs/register';
import { withZonedDates } from './inputs/zoned-layout';
import { registerLists } from './lists/register';
import { DeadlinesPanel } from './panel/Panel';
import { createTextChecks } from './panel/text-checks';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'deadlines', name: 'deadlines', apis: createTextChecks() });
    registerInputs(app);
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutReadOnlyFields);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withZonedDates);
    registerLists(app);
    const contentManager = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
    contentManager.addEditViewSidePanel([DeadlinesPanel]);
  },
  registerTrads: translations('deadlines', { en, fr }),
};
