import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { OTHER_APP, startOtherApp, type TestApp } from '../../support/app';

const PLACE = 'api::place.place';
const COURSE = 'api::course.course';

const shared = { pluginOptions: { i18n: { localized: false } } };
const localized = { pluginOptions: { i18n: { localized: true } } };

const DESK = {
  collectionName: 'components_block_desks',
  info: { displayName: 'Desk' },
  attributes: {
    label: { type: 'string' },
    email: { type: 'string', ...shared },
    sayings: { type: 'component', repeatable: true, component: 'block.quote', ...shared },
    saying: { type: 'component', component: 'block.quote', ...shared },
    course: { type: 'relation', relation: 'oneToOne', target: COURSE },
  },
};

const PLACE_SCHEMA = {
  kind: 'collectionType',
  collectionName: 'places',
  info: { singularName: 'place', pluralName: 'places', displayName: 'Place' },
  options: { draftAndPublish: false },
  ...localized,
  attributes: {
    name: { type: 'string', ...localized },
    since: { type: 'date', ...shared },
    desks: { type: 'component', repeatable: true, component: 'block.desk', ...localized },
    courses: { type: 'relation', relation: 'oneToMany', target: COURSE },
  },
};

interface Saying {
  text: string;
}
interface Desk {
  id: number;
  label: string;
  email: string;
  sayings: Saying[];
  saying: Saying | null;
  course: { title: string } | null;
}
interface Place {
  id: number;
  documentId: string;
  name: string;
  since: string;
  desks: Desk[];
  courses: { title: string }[];
}
type Documents = Record<'create' | 'update' | 'findOne', (params: object) => Promise<Place>>;

/** Another app with a localized type that has no drafts, and whose component has components and a relation in it. */
async function copyOfOtherApp(): Promise<string> {
  // Beside the original, whose files name others by relative paths.
  const copy = await mkdtemp(path.join(path.dirname(OTHER_APP), 'generated-app-'));
  await cp(OTHER_APP, copy, { recursive: true });
  await writeFile(path.join(copy, 'src/components/block/desk.json'), JSON.stringify(DESK));
  const folder = path.join(copy, 'src/api/place/content-types/place');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'schema.json'), JSON.stringify(PLACE_SCHEMA));
  const file = path.join(copy, 'config/plugins.js');
  const plugin =
    "'localized-components': { enabled: true, resolve: '../../../src/plugins/localized-components' },";
  await writeFile(file, (await readFile(file, 'utf8')).replace('= {', `= {\n  ${plugin}`));
  return copy;
}

describe('another app, whose localized type has no drafts,', () => {
  let copy: string;
  let app: TestApp;
  let course: Place;
  beforeAll(async () => {
    copy = await copyOfOtherApp();
    app = await startOtherApp(copy);
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    course = await documents(COURSE).create({ data: { title: 'Welding' } });
  });
  afterAll(async () => {
    await app.stop();
    await rm(copy, { recursive: true, force: true });
  });

  const documents = (uid: string) => app.strapi.documents(uid as never) as unknown as Documents;
  const populate = { courses: true, desks: { populate: ['sayings', 'saying', 'course'] } };
  const read = (documentId: string, locale: string) =>
    documents(PLACE).findOne({ documentId, locale, populate });
  const desksOf = async (documentId: string, locale: string) =>
    (await read(documentId, locale)).desks.map(({ label, email, sayings, saying, course: of }) => ({
      texts: [label, email, ...sayings.map(({ text }) => text), saying?.text],
      course: of?.title,
    }));
  const inBoth = async () => {
    const sayings = [{ text: 'Hi' }, { text: 'Bye' }];
    const desks = [
      { label: 'Desk', email: 'a@example.org', sayings, saying: null, course: course.documentId },
    ];
    const data = { name: 'House', since: '1999-01-01', desks, courses: [course.documentId] };
    const { documentId } = await documents(PLACE).create({ data });
    await documents(PLACE).update({ documentId, locale: 'fr', data: { name: 'Maison' } });
    return documentId;
  };

  it('has a translation start with what is shared, and take nothing from the original', async () => {
    const documentId = await inBoth();
    expect(await read(documentId, 'fr')).toMatchObject({ name: 'Maison', since: '1999-01-01', courses: [] });
    expect(await read(documentId, 'en')).toMatchObject({
      name: 'House',
      since: '1999-01-01',
      courses: [{ title: 'Welding' }],
    });
    const texts = ['Desk', 'a@example.org', 'Hi', 'Bye', undefined];
    expect(await desksOf(documentId, 'fr')).toEqual([{ texts, course: undefined }]);
    expect(await desksOf(documentId, 'en')).toEqual([{ texts, course: 'Welding' }]);
  });

  it('shares what is in a component, and neither its label nor its relations', async () => {
    const documentId = await inBoth();
    const [desk] = (await read(documentId, 'fr')).desks;
    const inner = { sayings: [{ text: 'Salut' }], saying: { text: '!' } };
    const changed = { id: desk.id, label: 'Guichet', email: 'b@example.org', ...inner };
    const another = { label: 'Autre', email: 'c@example.org', ...inner };
    await documents(PLACE).update({ documentId, locale: 'fr', data: { desks: [changed, another] } });
    expect(await desksOf(documentId, 'en')).toEqual([
      { texts: ['Desk', 'b@example.org', 'Salut', '!'], course: 'Welding' },
      { texts: ['Autre', 'c@example.org', 'Salut', '!'], course: undefined },
    ]);
  });

  it('writes all locales, or none', async () => {
    const documentId = await inBoth();
    const { id } = await read(documentId, 'fr');
    const fail = ({ params }: { params: { where?: { id?: number } } }) => {
      if (params.where?.id === id) throw new Error('No French today');
    };
    const unsubscribe = app.strapi.db.lifecycles.subscribe({ models: [PLACE], beforeUpdate: fail });
    const [desk] = (await read(documentId, 'en')).desks;
    const data = { desks: [{ id: desk.id, email: 'd@example.org' }] };
    await expect(documents(PLACE).update({ documentId, locale: 'en', data })).rejects.toThrow('today');
    unsubscribe();
    const emails = (await desksOf(documentId, 'en')).map(({ texts }) => texts[1]);
    expect(emails).toEqual(['a@example.org']);
  });
});
