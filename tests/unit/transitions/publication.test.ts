import {
  decideEdit,
  publicationAt,
  versionOf,
  type PublishedRow,
  type Versions,
} from '../../../src/plugins/transitions/server/src/edits/publication';

/** Hours of one day stand for instants; French is the default locale. */
const row = (locale: string, publishedAt: number, more: Partial<PublishedRow> = {}): PublishedRow => ({
  id: publishedAt,
  locale,
  publishedAt,
  embargoUntil: null,
  slug: `slug-${locale}`,
  ...more,
});
const among = (rows: PublishedRow[]) => rows.find(({ locale }) => locale === 'fr') ?? rows[0];
const NOW = 12;
const at = (rows: PublishedRow[], known: Versions = {}) => publicationAt(rows, NOW, known, among);
const iso = (instant: number) => new Date(instant).toISOString();

const edit = (known: Versions, rows: PublishedRow[], isThere = true) =>
  decideEdit({ versions: known, slug: null }, at(rows, known), { isThere, writtenAt: 11, now: NOW });

describe('what is public of a document', () => {
  it('is spoken for by one row', () => {
    const publication = at([row('de', 2), row('fr', 3), row('en', 1)]);
    expect(publication).toMatchObject({ slug: 'slug-fr', locales: ['fr', 'de', 'en'], since: 3 });
    expect(versionOf(publication)).toBe('de 2,en 1,fr 3');
  });

  it('is nothing before the embargo ends, by which it is due again', () => {
    const publication = at([row('fr', 1, { embargoUntil: 14 }), row('en', 1, { embargoUntil: 13 })]);
    expect(publication).toMatchObject({ row: null, locales: [], versions: {}, nextAt: 13 });
  });

  it('is public from the end of the embargo on', () => {
    expect(at([row('fr', 1, { embargoUntil: NOW })])).toMatchObject({ since: NOW, nextAt: null });
  });

  it('stays so for a clock that was set back', () => {
    expect(at([row('fr', 1, { embargoUntil: 14 })], { fr: 1 }).row).not.toBeNull();
    expect(at([row('fr', 2, { embargoUntil: 14 })], { fr: 1 }).row).toBeNull();
  });
});

describe('what is announced', () => {
  it.each<[string, Versions, PublishedRow[], [string, number, number | null, number | null]]>([
    ['a first publication', {}, [row('fr', 10)], ['entry.published', 10, null, 10]],
    ['the end of an embargo', {}, [row('fr', 8, { embargoUntil: 9 })], ['entry.published', 9, null, 8]],
    ['another publication', { fr: 8 }, [row('fr', 10)], ['entry.updated', 10, 8, 10]],
    ['another locale', { fr: 8 }, [row('fr', 8), row('en', 10)], ['entry.updated', 10, 8, 10]],
    ['a locale withdrawn', { fr: 8, en: 10 }, [row('fr', 8)], ['entry.updated', 11, 10, 8]],
    ['all withdrawn', { fr: 8 }, [], ['entry.unpublished', 11, 8, null]],
    [
      'an embargo set anew',
      { fr: 8 },
      [row('fr', 10, { embargoUntil: 14 })],
      ['entry.unpublished', 11, 8, null],
    ],
    ['a clock ahead of ours', {}, [row('fr', 13)], ['entry.published', NOW, null, 13]],
  ])('%s', (_name, known, rows, [event, occurredAt, from, to]) => {
    const instants = { from: from === null ? null : iso(from), to: to === null ? null : iso(to) };
    expect(edit(known, rows)).toEqual({ event, occurredAt, ...instants });
  });

  it('a deletion', () => {
    expect(edit({ fr: 8 }, [], false)).toMatchObject({ event: 'entry.deleted' });
  });

  it('nothing where nothing differs', () => {
    expect(edit({ fr: 8, en: 9 }, [row('en', 9), row('fr', 8)])).toBeNull();
    expect(edit({}, [], false)).toBeNull();
  });
});
