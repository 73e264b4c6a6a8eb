import { withoutReadOnlyFields, type EditViewLayout } from './edit-layout';

interface StrapiAdmin {
  registerHook: (name: string, hook: (edit: EditViewLayout) => EditViewLayout) => void;
}

export default {
  register() {},
  bootstrap(app: StrapiAdmin) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutReadOnlyFields);
  },
};
