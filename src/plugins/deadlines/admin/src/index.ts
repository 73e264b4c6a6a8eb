import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '../../../../admin/kit/translations';
import { withoutReadOnlyFields } from './edit-layout';
import { addInstantToPreview } from './preview/add-instant';
import en from './translations/en.json';
import fr from './translations/fr.json';
import { widgets } from './widgets/widgets';

export default {
  register(app: StrapiApp) {
    app.widgets.register(widgets);
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutReadOnlyFields);
    addInstantToPreview(app);
  },
  registerTrads: translations('deadlines', { en, fr }),
};
