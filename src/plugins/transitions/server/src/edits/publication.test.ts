import {
  editsUntil,
  localesOf,
  publicationAt,
  versionOf,
  type PublishedRow,
  type Versions,
} from './publication';

/** Hours of one day stand for instants; French is the default locale. */
const row = (locale: string, at: number, more: Partial<PublishedRow> = {}): PublishedRow => ({
  id: at,
  locale,
  at,
  embargoUntil: null,
  slug: `slug-${locale}`,
  ...more,
});
const pickRow = <Row extends { locale: string | null }>(rows: Row[]) =>
  rows.find(({ locale }) => locale === 'fr') ?? rows[0];
const NOW = 12;
const known = (instants: Record<string, number>): Versions =>
  Object.fromEntries(Object.entries(instants).map(([locale, at]) => [locale, { at, embargoUntil: null }]));
const at = (rows: PublishedRow[], versions: Versions = {}) => publicationAt(rows, NOW, versions, pickRow);
const iso = (instant: number) => new Date(instant).toISOString();

const edits = (
  was: Versions,
  rows: PublishedRow[],
  { isThere = true, writtenAt = 11 }: { isThere?: boolean; writtenAt?: number | null } = {}
) =>
  editsUntil(NOW, { versions: was, slug: null }, { rows, isThere, writtenAt }, pickRow).edits.map(
    ({ announcement }) => announcement
  );

describe('what is public of a document', () => {
  it('is represented by one row', () => {
    const publication = at([row('de', 2), row('fr', 3), row('en', 1)]);
    expect(publication).toMatchObject({ slug: 'slug-fr', since: 3 });
    expect(versionOf(publication)).toBe('de 2,en 1,fr 3');
    expect(localesOf(publication, pickRow)).toEqual(['fr', 'de', 'en']);
  });

  it('is nothing before the embargo ends, when it is due again', () => {
    const publication = at([row('fr', 1, { embargoUntil: 14 }), row('en', 1, { embargoUntil: 13 })]);
    expect(publication).toMatchObject({ row: null, since: null, versions: {}, nextAt: 13 });
    expect(localesOf(publication, pickRow)).toEqual([]);
  });

  it('begins with the end of the embargo', () => {
    expect(at([row('fr', 1, { embargoUntil: NOW })])).toMatchObject({ since: NOW, nextAt: null });
  });

  it('stays public if the clock is set back, but not if the embargo changes', () => {
    const announced = { fr: { at: 1, embargoUntil: 14 } };
    expect(at([row('fr', 1, { embargoUntil: 14 })], announced).row).not.toBeNull();
    expect(at([row('fr', 2, { embargoUntil: 14 })], announced).row).toBeNull();
    expect(at([row('fr', 1, { embargoUntil: 15 })], announced).row).toBeNull();
    expect(at([row('fr', 1, { embargoUntil: 15 })], known({ fr: 1 })).row).toBeNull();
  });

  it('works for types without locales', () => {
    const publication = at([row('fr', 1, { locale: null })]);
    expect([versionOf(publication), localesOf(publication, pickRow)]).toEqual([' 1', []]);
  });
});

describe('what is announced', () => {
  it.each<[string, Record<string, number>, PublishedRow[], [string, number, number | null, number | null]]>([
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
  ])('%s', (_name, was, rows, [event, occurredAt, from, to]) => {
    const instants = { from: from === null ? null : iso(from), to: to === null ? null : iso(to) };
    expect(edits(known(was), rows)).toEqual([{ event, occurredAt, ...instants }]);
  });

  it('a deletion', () => {
    expect(edits(known({ fr: 8 }), [], { isThere: false })).toMatchObject([{ event: 'entry.deleted' }]);
  });

  it('nothing if nothing differs', () => {
    expect(edits(known({ fr: 8, en: 9 }), [row('en', 9), row('fr', 8)])).toEqual([]);
    expect(edits({}, [], { isThere: false })).toEqual([]);
  });

  it('each embargo that has ended, at its end, however late it is', () => {
    const rows = [row('fr', 8, { embargoUntil: 11 }), row('en', 7, { embargoUntil: 9 })];
    const told = edits({}, rows, { writtenAt: null });
    expect(told.map(({ event, occurredAt }) => [event, occurredAt])).toEqual([
      ['entry.published', 9],
      ['entry.updated', 11],
    ]);
  });
});
