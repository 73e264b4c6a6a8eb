import { calendarEntries } from './calendar-entries';
import { at, entry, wording } from '../../test-support';

const from = at('2022-03-27T00:30:00Z');
const until = at('2022-03-27T08:00:00Z');

describe('an event in a calendar', () => {
  const [written] = calendarEntries(
    'span',
    entry({ from, until, summary: 'Une journée', place: 'Lyon' }),
    wording('fr')
  );

  it('is one entry, with a UID made from its documentId', () => {
    expect(written).toEqual({
      uid: 'abc',
      zone: 'Europe/Paris',
      start: from,
      end: until,
      wholeDays: false,
      summary: 'Forum',
      description:
        'dimanche 27 mars 2022 de 1 h 30 à 10 h (heure de Paris)\n\nUne journée\n\nhttps://www.example.org/fr/events/forum',
      location: 'Lyon',
      url: 'https://www.example.org/fr/events/forum',
      status: 'CONFIRMED',
      sequence: 64_051_200,
      changedAt: at('2022-01-11T08:00:00Z'),
    });
  });

  it('keeps its UID when it is moved, and gets a higher sequence', () => {
    const changedAt = at('2022-01-11T08:00:01Z');
    const [moved] = calendarEntries('span', entry({ from: until, changedAt }), wording('fr'));
    expect([moved.uid, moved.sequence]).toEqual([written.uid, written.sequence + 1]);
  });

  it.each([
    ['ends when it begins', entry({ from, until: from })],
    ['ends before it begins', entry({ from, until: from - 1 })],
    ['has no end', entry({ from })],
  ])('that %s is shown as one hour long', (_name, event) => {
    expect(calendarEntries('span', event, wording('fr'))).toMatchObject([
      { start: from, end: from + 3_600_000 },
    ]);
  });

  it.each([
    ['does not say when it ends', null, '2022-03-28T22:00:00Z', 'lundi 28 mars 2022'],
    ['ends with that day', '2022-03-28T22:00:00Z', '2022-03-28T22:00:00Z', 'lundi 28 mars 2022'],
    [
      'ends days later',
      '2022-03-30T22:00:00Z',
      '2022-03-30T22:00:00Z',
      'du lundi 28 mars 2022 au mercredi 30 mars 2022',
    ],
  ])('that begins at midnight and %s lasts whole days', (_name, ends, end, said) => {
    const days = { from: at('2022-03-27T22:00:00Z'), until: ends === null ? null : at(ends) };
    const [shown] = calendarEntries('span', entry(days), wording('fr'));
    expect(shown).toMatchObject({ start: days.from, end: at(end), wholeDays: true });
    expect(shown.description.split('\n')[0]).toBe(said);
  });

  it('without a beginning is left out', () => {
    expect(calendarEntries('span', entry({ until }), wording('fr'))).toEqual([]);
  });

  it.each([
    ['cancelled', 'fr', 'ANNULÉ\u00a0: Forum', 'CANCELLED'],
    ['cancelled', 'en', 'CANCELLED: Forum', 'CANCELLED'],
    ['postponed', 'en', 'POSTPONED: Forum', 'TENTATIVE'],
    ['full', 'fr', 'COMPLET\u00a0: Forum', 'CONFIRMED'],
    ['scheduled', 'fr', 'Forum', 'CONFIRMED'],
    ['rescheduled', 'fr', 'Forum', 'CONFIRMED'],
  ] as const)('that is %s also says so in words (%s)', (status, language, summary, said) => {
    const [marked] = calendarEntries('span', entry({ from, status }), wording(language));
    expect([marked.summary, marked.status]).toEqual([summary, said]);
  });

  it('that has no place is at the URL for online participants', () => {
    const online = 'https://meet.example.org/forum';
    expect(calendarEntries('span', entry({ from, online }), wording('en'))[0].location).toBe(online);
  });
});

describe('a call in a calendar', () => {
  const call = entry({
    title: 'Appel',
    from: at('2022-01-23T23:00:00Z'),
    until: at('2022-03-18T23:00:00Z'),
    cutOffs: [
      { label: 'Première relève', at: at('2022-02-10T11:00:00Z') },
      { label: null, at: at('2022-03-10T23:00:00Z') },
    ],
  });
  const shown = (language: 'fr' | 'en') =>
    calendarEntries('moments', call, wording(language)).map(({ uid, start, end, summary, description }) => [
      uid,
      new Date(start).toISOString(),
      end && new Date(end).toISOString(),
      summary,
      description.split('\n')[0],
    ]);

  it('is its opening, its cut-offs and its closing; a midnight is shown as the last minute of the day before', () => {
    expect(shown('fr')).toEqual([
      [
        'abc-opens',
        '2022-01-23T23:00:00.000Z',
        null,
        'Ouverture\u00a0: Appel',
        'lundi 24 janvier 2022 à 0 h (heure de Paris)',
      ],
      [
        'abc-cut-off-1',
        '2022-02-10T11:00:00.000Z',
        null,
        'Première relève\u00a0: Appel',
        'jeudi 10 février 2022 à 12 h (heure de Paris)',
      ],
      [
        'abc-cut-off-2',
        '2022-03-10T22:59:00.000Z',
        '2022-03-10T23:00:00.000Z',
        'Date limite\u00a0: Appel',
        'jeudi 10 mars 2022 à 23 h 59 (heure de Paris)',
      ],
      [
        'abc-closes',
        '2022-03-18T22:59:00.000Z',
        '2022-03-18T23:00:00.000Z',
        'Clôture\u00a0: Appel',
        'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)',
      ],
    ]);
  });

  it('is the same in English', () => {
    expect(shown('en').map(([, , , summary]) => summary)).toEqual([
      'Opens: Appel',
      'Première relève: Appel',
      'Deadline: Appel',
      'Closes: Appel',
    ]);
  });

  it('that never closes has no closing', () => {
    const rolling = calendarEntries('moments', entry({ from: 0 }), wording('fr'));
    expect(rolling.map(({ uid }) => uid)).toEqual(['abc-opens']);
  });
});
