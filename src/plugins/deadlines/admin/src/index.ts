import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { translateRefusals, translations } from '@guichet/strapi-kit/admin';
import type { AdminApis } from '../../server/src/admin/apis';
import { useDescription } from './api/description';
import { useNow } from './api/now';
import { withoutReadOnlyFields } from './edit-layout';
import { withDatesFirst } from './form/form-layout';
import { registerForm } from './form/register';
import { registerInputs } from './inputs/register';
import { withZonedDates } from './inputs/zoned-layout';
import { registerLists } from './lists/register';
import { DeadlinesPanel } from './panel/Panel';
import { HelpLink } from './parts/HelpLink';
import { registerOptIn } from './opt-in/register';
import { registerPage } from './page';
import { createTextChecks } from './panel/text-checks';
import { addInstantToPreview } from './preview/add-instant';
import en from './translations/en.json';
import fr from './translations/fr.json';
import { widgets } from './widgets/widgets';
import { confirmWithdrawals } from './withdrawal/with-confirmation';

export default {
  register(app: StrapiApp) {
    const apis: AdminApis = { ...createTextChecks(), HelpLink, useDescription, useNow };
    app.registerPlugin({ id: 'deadlines', name: 'deadlines', apis });
    translateRefusals(app);
    registerInputs(app);
    registerForm(app);
    registerPage(app);
    // Before Strapi's own widgets: those show what was edited, these what is coming.
    app.widgets.register((others) => [...widgets, ...others]);
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutReadOnlyFields);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withZonedDates);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withDatesFirst);
    registerLists(app);
    registerOptIn(app);
    const contentManager = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
    contentManager.addEditViewSidePanel([DeadlinesPanel]);
    confirmWithdrawals(contentManager);
    addInstantToPreview(app);
  },
  registerTrads: translations('deadlines', { en, fr }),
};
