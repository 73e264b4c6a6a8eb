import type { Attributes, Models, TypeModel } from './src/domain/mapping/mapping';
import type { Application, SiteDocument } from './src/domain/propose/fit';
import { propose, type Proposal, type Site } from './src/domain/propose/propose';
import type { Data } from './src/domain/propose/survey';

const one = (type: string) => ({ type, many: false });
const typeOf = (name: string, attributes: Attributes): TypeModel => ({
  ...{ uid: `api::${name}.${name}`, name, title: 'title', slug: null, embargo: null, timezone: null },
  attributes: { title: one('string'), body: one('richtext'), ...attributes },
});

const TYPES = [
  typeOf('talk', { beginsAt: one('datetime'), startsAt: one('datetime'), place: one('string') }),
  typeOf('grant', {
    opensAt: one('datetime'),
    closesAt: one('datetime'),
    files: { type: 'component', component: 'shared.file', many: true },
  }),
  typeOf('page', {
    summary: one('text'),
    cover: { ...one('component'), component: 'shared.image' },
    mood: { ...one('enumeration'), enum: ['calm', 'busy'] },
  }),
  typeOf('news', { summary: one('text'), releasedAt: one('datetime') }),
];
const FILE: TypeModel = {
  ...typeOf('file', {}),
  uid: 'shared.file',
  attributes: { label: one('string'), file: one('media'), source: one('string') },
};
const IMAGE: TypeModel = {
  ...typeOf('image', {}),
  uid: 'shared.image',
  attributes: { image: one('media'), alternativeText: one('string'), credit: one('string') },
};
const MODELS: Models = Object.fromEntries([...TYPES, FILE, IMAGE].map((model) => [model.uid, model]));
export const APPLICATION: Application = { types: TYPES, models: MODELS, locales: ['fr', 'en'] };

export const documentAt = (path: string, data: Data): SiteDocument => ({
  path,
  data,
  hasBody: true,
  isData: false,
});

/** What is proposed for documents of a small application. */
export function proposed(documents: SiteDocument[], site: Partial<Site> = {}): Proposal {
  const none = { unread: [], generator: null, collections: [], ignore: [], media: ['.'] };
  return propose({ ...none, technicalKeys: ['layout'], documents, ...site }, APPLICATION);
}

export const TALK = { titre: 'Un', date_debut: '2030-02-03 09:00', lieu: 'Lorient' };
export const GRANT = { titre: 'Deux', ouverture: '2030-02-03', cloture: '2030-03-03' };
