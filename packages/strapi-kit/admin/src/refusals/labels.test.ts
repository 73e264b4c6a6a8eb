import { labelAt, type LoadedTypes } from './labels';

const loaded: LoadedTypes = {
  contentTypes: [
    {
      uid: 'api::call.call',
      attributes: {
        closesAt: {},
        edition: {},
        cutOffs: { component: 'call.cut-off' },
        parts: { components: ['page.quote', 'page.button'] },
      },
    },
  ],
  components: [
    { uid: 'call.cut-off', attributes: { closesAt: {}, link: { component: 'page.button' } } },
    { uid: 'page.quote', attributes: { text: {} } },
    { uid: 'page.button', attributes: { url: {} } },
  ],
  metadatas: { 'api::call.call': { edition: { edit: { label: 'Numéro' } } } },
};
const messages = {
  'content-manager.content-types.api::call.call.closesAt': 'Ferme le',
  'content-manager.components.call.cut-off.closesAt': 'Échéance',
  'content-manager.components.page.button.url': 'Adresse du lien',
};

it.each<[string, (string | number)[], string]>([
  ['of the type', ['closesAt'], 'Ferme le'],
  ['of a component in a list', ['cutOffs', 0, 'closesAt'], 'Échéance'],
  ['of a component in a component', ['cutOffs', 1, 'link', 'url'], 'Adresse du lien'],
  ['of a component in a dynamic zone', ['parts', 1, 'url'], 'Adresse du lien'],
  ['that an administrator has named', ['edition'], 'Numéro'],
  ['without a label', ['title'], 'title'],
  ['of a component that is not known', ['others', 0, 'title'], 'title'],
])('an attribute %s has the label of its form', (_what, path, label) => {
  expect(labelAt(loaded, messages, 'api::call.call', path)).toBe(label);
});
