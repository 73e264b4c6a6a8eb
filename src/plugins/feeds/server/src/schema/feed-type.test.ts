import type { Schema } from '@guichet/strapi-kit';
import { readFeedTypes } from './feed-type';

const names = { en: 'Talks', fr: 'Conférences' };

/** A type of another app with this opt-in. */
function schema(feeds: object | undefined, changes: Partial<Schema> = {}): Schema {
  return {
    uid: 'api::talk.talk',
    kind: 'collectionType',
    info: { pluralName: 'talks' },
    options: { draftAndPublish: true },
    attributes: {
      subject: { type: 'string' },
      path: { type: 'uid' },
      begins: { type: 'datetime' },
      mood: { type: 'enumeration', enum: ['scheduled', 'silent'] },
      rounds: { type: 'component', component: 'talk.round', repeatable: true },
      round: { type: 'component', component: 'talk.round' },
      poster: { type: 'component', component: 'talk.poster' },
      posters: { type: 'component', component: 'talk.poster', repeatable: true },
      photo: { type: 'media' },
      photos: { type: 'media', multiple: true },
      secret: { type: 'string', private: true },
      zone: { type: 'enumeration', enum: ['Europe/Paris', 'Paris'] },
    },
    pluginOptions: feeds && { feeds },
    ...changes,
  };
}
const ROUND_DATES = { at: { type: 'datetime' }, secretAt: { type: 'datetime', private: true } };
const POSTER: Schema = {
  uid: 'talk.poster',
  modelType: 'component',
  attributes: { file: { type: 'media' }, files: { type: 'media', multiple: true }, text: { type: 'text' } },
};
const ROUND: Schema = { uid: 'talk.round', modelType: 'component', attributes: ROUND_DATES };

describe('the feeds of a type', () => {
  it('are null if its schema does not opt in', () => {
    expect(readFeedTypes([schema(undefined)], new Map())).toEqual([]);
  });

  it('are read from the opt-in of its schema', () => {
    const feeds = { names, title: 'subject', from: 'begins', calendar: 'span' };
    expect(readFeedTypes([schema(feeds)], new Map())).toEqual([
      {
        uid: 'api::talk.talk',
        plural: 'talks',
        slug: 'path',
        hasDrafts: true,
        dates: ['publishedAt'],
        optIn: { ...feeds, place: [], news: false },
        jsonLd: null,
        model: null,
        labels: {},
      },
    ]);
  });

  it.each([
    ['', { names, title: 'subject' }, 'switch on at least one of calendar, news and jsonLd'],
    ['names', { title: 'subject', news: true }, 'write texts by language'],
    ['names', { names: {}, title: 'subject', news: true }, 'write texts by language'],
    ['title', { names, news: true }, 'name an attribute'],
    [
      'title',
      { names, title: 'titel', news: true },
      'there is no attribute "titel"; name one of type string or text',
    ],
    [
      'from',
      { names, title: 'subject', from: 'subject', news: true },
      '"subject" is of type string; name one of type datetime',
    ],
    ['calendar', { names, title: 'subject', calendar: 'span' }, 'a span begins somewhere'],
    ['calendar', { names, title: 'subject', calendar: 'moments' }, 'there is no moment'],
    [
      'status',
      { names, title: 'subject', status: 'mood', news: true },
      '"silent" of "mood" is not known; use scheduled',
    ],
    [
      'cutOffs',
      { names, title: 'subject', cutOffs: 'rounds.on', news: true },
      'talk.round: there is no attribute "on"',
    ],
    [
      'cutOffs',
      { names, title: 'subject', cutOffs: 'rounds', news: true },
      'name a repeatable component and its datetime',
    ],
    [
      'cutOffs',
      { names, title: 'subject', cutOffs: 'round.at', news: true },
      '"round" holds one component; name a repeatable one',
    ],
    [
      'cutOffLabel',
      { names, title: 'subject', cutOffLabel: 'label', news: true },
      'name "cutOffs" too: it is a text of theirs',
    ],
    [
      'title',
      { names, title: 'secret', news: true },
      '"secret" is private, so feeds do not show it; make it public, or name another',
    ],
    [
      'cutOffs',
      { names, title: 'subject', cutOffs: 'rounds.secretAt', news: true },
      'talk.round: "secretAt" is private, so feeds do not show it',
    ],
    [
      'timezone',
      { names, title: 'subject', timezone: 'zone', news: true },
      '"Paris" of "zone" is no IANA time zone; use names such as Europe/Paris',
    ],
    [
      'until',
      { names, title: 'subject', from: 'begins', until: 'begins', news: true },
      '"begins" is "from" already; name another attribute',
    ],
    [
      'previousFrom',
      { names, title: 'subject', previousFrom: 'begins', news: true },
      'it is what "from" was before; name another attribute as "from"',
    ],
    [
      'image',
      { names, title: 'subject', image: 'a.b.c', news: true },
      'name a file, or a component and its file',
    ],
    [
      'image',
      { names, title: 'subject', image: 'mood', news: true },
      '"mood" is of type enumeration; name one of type media (it has: photo, photos)',
    ],
    ['image', { names, title: 'subject', image: 'photos', news: true }, '"photos" holds several'],
    ['image', { names, title: 'subject', image: 'posters.file', news: true }, '"posters" holds several'],
    ['image', { names, title: 'subject', image: 'poster.files', news: true }, '"files" holds several'],
    [
      'image',
      { names, title: 'subject', image: 'poster.text', news: true },
      'talk.poster: "text" is of type text; name one of type media',
    ],
    [
      'imageText',
      { names, title: 'subject', image: 'poster.file', imageText: 'alt', news: true },
      'talk.poster: there is no attribute "alt"; name one of type string or text (it has: text)',
    ],
    [
      'imageCredit',
      { names, title: 'subject', image: 'photo', imageCredit: 'subject', news: true },
      'it is a text in a component; name that and its file as "image", such as "cover.image"',
    ],
    ['', { names, title: 'subject', news: true, feed: true }, 'there is no key "feed"; use names, title'],
  ])('are refused with the key %s and the remedy', (key, feeds, remedy) => {
    const read = () => readFeedTypes([schema(feeds), ROUND, POSTER], new Map());
    expect(read).toThrow(`Schema of api::talk.talk: pluginOptions.feeds${key && `.${key}`}: ${remedy}`);
  });

  it('are refused for a component', () => {
    const feeds = { names, title: 'subject', news: true };
    expect(() => readFeedTypes([schema(feeds, { uid: 'talk.round', kind: undefined })], new Map())).toThrow(
      'only collection types of the app have feeds'
    );
  });
});
