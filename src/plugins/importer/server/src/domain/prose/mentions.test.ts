import { findMentions } from './mentions';

/** A document dated Tuesday 29 January 2030, in Paris. */
const CONTEXT = { locale: 'fr', zone: 'Europe/Paris', documentDate: '2030-01-29T09:00:00.000Z' };

/** Kind, edition, opening and closing of each mention: dates as instants, "today" marked. */
function found(text: string, documentDate: string | null = CONTEXT.documentDate) {
  return findMentions('', [text], { ...CONTEXT, documentDate }).mentions.map(
    ({ kind, edition, opens, closes }) =>
      [kind, edition, opens && opens.at + (opens.relative ? ' today' : ''), closes?.at ?? null].join(' | ')
  );
}

const winter = (day: string) => `${day}T23:00:00.000Z`;
const summer = (day: string) => `${day}T22:00:00.000Z`;
const projects = (opens: string, closes: string, edition = '') => [
  `projects | ${edition} | ${opens} | ${closes}`,
];

describe('a call that a sentence dates', () => {
  it.each([
    [
      'was launched on a day',
      'Sillage a lancé ce lundi 21 janvier son troisième appel à projets.',
      projects(winter('2030-01-20'), '', '3'),
    ],
    [
      'launched, the call named first',
      'L’appel à projets lancé le 21 janvier vous attend.',
      projects(winter('2030-01-20'), ''),
    ],
    [
      'is open until a day',
      'Notre appel à projets est ouvert jusqu’au 15 mars.',
      projects('', winter('2030-03-15')),
    ],
    ['until a written day', 'Appel à projets ouvert jusqu’au 15/03/2030', projects('', winter('2030-03-15'))],
    [
      'until the first of a month',
      'L’appel à projets court jusqu’au 1er mars 2030.',
      projects('', winter('2030-03-01')),
    ],
    [
      'until a day of the week',
      'Répondez à l’appel à projets jusqu’au vendredi 15 mars 2030 inclus',
      projects('', winter('2030-03-15')),
    ],
    [
      'until a day of summer time',
      'L’appel à projets est ouvert jusqu’au 14 juin 2030.',
      projects('', summer('2030-06-14')),
    ],
    [
      'until 23 h 59',
      'L’appel à projets est ouvert jusqu’au 15 mars 2030 à 23 h 59.',
      projects('', winter('2030-03-15')),
    ],
    [
      'until 23h59',
      'L’appel à projets est ouvert jusqu’au 15 mars à 23h59.',
      projects('', winter('2030-03-15')),
    ],
    [
      'until midnight',
      'L’appel à projets est ouvert jusqu’au 15 mars à minuit.',
      projects('', winter('2030-03-15')),
    ],
    [
      'until noon',
      'L’appel à projets est ouvert jusqu’au 15 mars 2030 à 12h.',
      projects('', '2030-03-15T11:00:00.000Z'),
    ],
    [
      'until 17 heures',
      'L’appel à projets est ouvert jusqu’au 15 mars 2030, 17 heures.',
      projects('', '2030-03-15T16:00:00.000Z'),
    ],
    [
      'until the night that ends summer time',
      'L’appel à projets est ouvert jusqu’au 27 octobre 2030.',
      projects('', winter('2030-10-27')),
    ],
    [
      'with a deadline',
      'Appel à projets : date limite de dépôt le 15 mars 2030',
      projects('', winter('2030-03-15')),
    ],
    [
      'at the latest',
      'Répondez à l’appel à projets au plus tard le 15 mars.',
      projects('', winter('2030-03-15')),
    ],
    ['that closes on a day', 'L’appel à projets sera clos le 15 mars.', projects('', winter('2030-03-15'))],
    ['that was prolonged', 'L’appel à projets est prolongé au 15 mars.', projects('', winter('2030-03-15'))],
    [
      'until a weekday',
      'L’appel à projets court jusqu’à vendredi 15 mars.',
      projects('', winter('2030-03-15')),
    ],
    ['before a day', 'Répondez à l’appel à projets avant le 15 mars.', projects('', winter('2030-03-14'))],
    [
      'today',
      'L’appel à projets lancé aujourd’hui et jusqu’au 15 mars 2030',
      projects(`${winter('2030-01-28')} today`, winter('2030-03-15')),
    ],
    [
      'from a day until a day',
      'Dès le 4 mars, répondez à l’appel à projets ouvert jusqu’au 31 mars 2030.',
      projects(winter('2030-03-03'), summer('2030-03-31')),
    ],
    [
      'as a range before it',
      'Du 4 mars au 31 mars : appel à projets',
      projects(winter('2030-03-03'), summer('2030-03-31')),
    ],
    [
      'as a range after it',
      'Appel à projets du 4 au 31 mars 2030',
      projects(winter('2030-03-03'), summer('2030-03-31')),
    ],
    [
      'open over a range',
      'L’appel à projets est ouvert du 15 décembre au 14 janvier 2031.',
      projects(winter('2030-12-14'), winter('2031-01-14')),
    ],
    [
      'with no-break spaces',
      'l’appel à\u00a0projets jusqu’au 15\u00a0mars\u00a02030',
      projects('', winter('2030-03-15')),
    ],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('gives each of two calls its own dates', () => {
    const text = 'L’appel à projets est ouvert jusqu’au 15 mars et l’appel à candidatures jusqu’au 31 mars.';
    expect(found(text)).toEqual([
      `projects |  |  | ${winter('2030-03-15')}`,
      `applications |  |  | ${summer('2030-03-31')}`,
    ]);
  });

  it('takes its edition from another sentence about the only call of its kind', () => {
    const text = 'Voici le 3e appel à projets. Répondez à l’appel à projets jusqu’au 15 mars.';
    expect(found(text)).toEqual(projects('', winter('2030-03-15'), '3'));
  });

  it.each([
    ['without a date', 'Le troisième appel à projets est désormais fermé.'],
    [
      'with the date of a meeting about it',
      'Venez parler de notre appel à projets **le 12 février** prochain.',
    ],
    ['with the date for a webinar about it', 'Appel à projets : webinaire ouvert jusqu’au 12 février.'],
    ['with a month alone', 'L’appel à projets est ouvert jusqu’en mars 2030.'],
    ['in the plural', 'Les appels à projets sont ouverts jusqu’au 15 mars.'],
  ])('is not dated %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a missing year', () => {
  it.each([
    ['comes from the document’s date', '2030-01-29', 'jusqu’au 15 mars', winter('2030-03-15')],
    ['lies ahead at the end of a year', '2029-12-20', 'jusqu’au 14 janvier', winter('2030-01-14')],
    [
      'may be slightly in the past, for a page edited later',
      '2030-03-20',
      'jusqu’au 15 mars',
      winter('2030-03-15'),
    ],
    ['lies ahead in autumn', '2030-09-01', 'jusqu’au 15 mars', winter('2031-03-15')],
    ['keeps 29 February to a leap year', '2032-01-10', 'jusqu’au 29 février', winter('2032-02-29')],
  ])('%s', (_name, day, words, closes) => {
    expect(found(`L’appel à projets est ouvert ${words}.`, `${day}T12:00:00.000Z`)).toEqual(
      projects('', closes)
    );
  });

  it('of a launch is in the past', () => {
    const text = 'Sillage a lancé le 20 décembre son appel à projets.';
    expect(found(text)).toEqual(projects(winter('2029-12-19'), ''));
  });

  it.each([
    [
      'a date without a year in a document without a date',
      'L’appel à projets court jusqu’au 15 mars.',
      'names no year',
    ],
    ['"today" in a document without a date', 'L’appel à projets lancé aujourd’hui.', 'says no day'],
    [
      'a day that does not exist',
      'L’appel à projets court jusqu’au 31 février 2030.',
      'is not a possible date',
    ],
    [
      'another day of the week',
      'L’appel à projets court jusqu’au lundi 15 mars 2030.',
      'another day of the week',
    ],
  ])('is reported: %s', (_name, text, doubt) => {
    const { doubts } = findMentions('', [text], { ...CONTEXT, documentDate: null });
    expect(doubts.map(({ message }) => message)).toEqual([expect.stringContaining(doubt)]);
  });
});
