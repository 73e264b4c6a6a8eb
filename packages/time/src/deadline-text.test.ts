import {
  deadlineText,
  momentText,
  spanText,
  minuteOfEnd,
  momentElsewhere,
  rollingText,
  zoneText,
} from './deadline-text';
import { ms } from '../test-support';

it.each([
  ['Africa/Cairo', 'heure du Caire'],
  ['Europe/Athens', 'heure d’Athènes'],
  ['Indian/Reunion', 'heure de La Réunion'],
  ['America/Havana', 'heure de La Havane'],
  ['Atlantic/Azores', 'heure des Açores'],
  ['Pacific/Easter', 'heure de l’île de Pâques'],
  ['Asia/Yakutsk', 'heure de Iakoutsk'],
  ['Asia/Ulaanbaatar', 'heure d’Oulan-Bator'],
  ['Africa/Ouagadougou', 'heure de Ouagadougou'],
  ['America/Yellowknife', 'heure de Yellowknife'],
  ['Europe/Helsinki', 'heure d’Helsinki'],
  ['Asia/Hong_Kong', 'heure de Hong Kong'],
  ['Africa/Abidjan', 'heure d’Abidjan'],
  ['Europe/Paris', 'heure de Paris'],
  ['UTC', 'UTC'],
])('names the place of a zone in French: %s', (zone, text) => {
  expect(zoneText(zone, 'fr')).toBe(text);
});

it.each([
  ['fr', 'au fil de l’eau, sans date limite'],
  ['fr-BE', 'au fil de l’eau, sans date limite'],
  ['en', 'rolling, no deadline'],
  ['de', null],
])('says in %s that there is no deadline', (locale, text) => {
  expect(rollingText(locale)).toBe(text);
});

describe('a deadline for a reader', () => {
  it.each([
    [
      'the midnight that ends a day',
      '2022-03-18T23:00:00Z',
      'Europe/Paris',
      'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'an afternoon',
      '2022-03-18T16:30:00Z',
      'Europe/Paris',
      'vendredi 18 mars 2022 à 17 h 30 (heure de Paris)',
    ],
    ['noon', '2022-03-18T11:00:00Z', 'Europe/Paris', 'vendredi 18 mars 2022 à 12 h (heure de Paris)'],
    [
      'the first of a month',
      '2022-04-01T07:05:00Z',
      'Europe/Paris',
      'vendredi 1er avril 2022 à 9 h 05 (heure de Paris)',
    ],
    [
      'the day before summer time begins',
      '2022-03-26T23:00:00Z',
      'Europe/Paris',
      'samedi 26 mars 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'the day on which summer time begins',
      '2022-03-27T22:00:00Z',
      'Europe/Paris',
      'dimanche 27 mars 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'a minute before the clock goes forward',
      '2022-03-27T00:59:00Z',
      'Europe/Paris',
      'dimanche 27 mars 2022 à 1 h 59 (heure de Paris)',
    ],
    [
      'the minute at which it goes forward',
      '2022-03-27T01:00:00Z',
      'Europe/Paris',
      'dimanche 27 mars 2022 à 3 h (heure de Paris)',
    ],
    [
      'the hour that occurs twice, in summer time',
      '2022-10-30T00:30:00Z',
      'Europe/Paris',
      'dimanche 30 octobre 2022 à 2 h 30 (heure de Paris, UTC+2)',
    ],
    [
      'the hour that occurs twice, in winter time',
      '2022-10-30T01:30:00Z',
      'Europe/Paris',
      'dimanche 30 octobre 2022 à 2 h 30 (heure de Paris, UTC+1)',
    ],
    [
      'the hour after it',
      '2022-10-30T02:00:00Z',
      'Europe/Paris',
      'dimanche 30 octobre 2022 à 3 h (heure de Paris)',
    ],
    [
      'the day before winter time begins',
      '2022-10-29T22:00:00Z',
      'Europe/Paris',
      'samedi 29 octobre 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'the day on which winter time begins',
      '2022-10-30T23:00:00Z',
      'Europe/Paris',
      'dimanche 30 octobre 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'a leap day',
      '2024-02-29T23:00:00Z',
      'Europe/Paris',
      'jeudi 29 février 2024 à 23 h 59 (heure de Paris)',
    ],
    [
      'a zone with a 45-minute offset',
      '2022-03-18T18:15:00Z',
      'Asia/Kathmandu',
      'vendredi 18 mars 2022 à 23 h 59 (heure de Katmandou)',
    ],
    [
      'Reunion',
      '2022-03-18T20:00:00Z',
      'Indian/Reunion',
      'vendredi 18 mars 2022 à 23 h 59 (heure de La Réunion)',
    ],
    [
      'Martinique',
      '2022-03-19T04:00:00Z',
      'America/Martinique',
      'vendredi 18 mars 2022 à 23 h 59 (heure de Martinique)',
    ],
    [
      'a place that begins with a vowel',
      '2022-03-18T22:00:00Z',
      'Europe/Athens',
      'vendredi 18 mars 2022 à 23 h 59 (heure d’Athènes)',
    ],
    [
      'a zone whose clock skips midnight',
      '2022-03-13T05:00:00Z',
      'America/Havana',
      'samedi 12 mars 2022 à 23 h 59 (heure de La Havane)',
    ],
    ['no place at all', '2022-03-19T00:00:00Z', 'UTC', 'vendredi 18 mars 2022 à 23 h 59 (UTC)'],
  ])('in French: %s', (_name, instant, zone, text) => {
    expect(deadlineText(ms(instant), zone, 'fr')).toBe(text);
  });

  it.each([
    [
      'the midnight that ends a day',
      '2022-03-18T23:00:00Z',
      'Europe/Paris',
      'Friday 18 March 2022, 23:59 (Paris time)',
    ],
    ['a morning', '2022-04-01T07:05:00Z', 'Europe/Paris', 'Friday 1 April 2022, 09:05 (Paris time)'],
    [
      'the hour that occurs twice',
      '2022-10-30T00:30:00Z',
      'Europe/Paris',
      'Sunday 30 October 2022, 02:30 (Paris time, UTC+2)',
    ],
    [
      'a name of two words',
      '2022-03-19T04:00:00Z',
      'America/New_York',
      'Friday 18 March 2022, 23:59 (New York time)',
    ],
    ['no place at all', '2022-03-19T00:00:00Z', 'UTC', 'Friday 18 March 2022, 23:59 (UTC)'],
  ])('in English: %s', (_name, instant, zone, text) => {
    expect(deadlineText(ms(instant), zone, 'en')).toBe(text);
  });

  it.each([
    ['of France', 'fr-FR', 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)'],
    ['of Belgium', 'fr-BE', 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)'],
    ['of Ireland', 'en-IE', 'Friday 18 March 2022, 23:59 (Paris time)'],
    ['German', 'de', 'Freitag, 18. März 2022 um 23:59 (Paris)'],
    ['an unknown one', 'xx', 'Friday 18 March 2022, 23:59 (Paris time)'],
    ['one that is not a locale', 'not a locale', 'Friday 18 March 2022, 23:59 (Paris time)'],
  ])('in another locale: %s', (_name, locale, text) => {
    expect(deadlineText(ms('2022-03-18T23:00:00Z'), 'Europe/Paris', locale)).toBe(text);
  });
});

describe('an instant that is not a deadline', () => {
  it('is written as 0:00 at midnight', () => {
    expect(momentText(ms('2022-01-23T23:00:00Z'), 'Europe/Paris', 'fr')).toBe(
      'lundi 24 janvier 2022 à 0 h (heure de Paris)'
    );
  });
});

describe('for a reader in another zone', () => {
  it('a deadline keeps its 23:59', () => {
    const midnight = minuteOfEnd(ms('2022-03-18T23:00:00Z'), 'Europe/Paris');
    expect(momentElsewhere(midnight, 'Europe/Paris', 'Indian/Reunion', 'fr')).toBe(
      'samedi 19 mars 2022 à 2 h 59'
    );
    expect(momentElsewhere(midnight, 'Europe/Paris', 'America/Martinique', 'en')).toBe(
      'Friday 18 March 2022, 18:59'
    );
  });

  it('another instant is converted', () => {
    expect(momentElsewhere(ms('2022-01-23T23:00:00Z'), 'Europe/Paris', 'Asia/Tokyo', 'fr')).toBe(
      'lundi 24 janvier 2022 à 8 h'
    );
  });

  it('there is no text when both clocks agree', () => {
    expect(momentElsewhere(ms('2022-03-18T23:00:00Z'), 'Europe/Paris', 'Europe/Berlin', 'fr')).toBeNull();
  });
});

describe('the text of a span', () => {
  it.each([
    [
      'fr',
      '2026-12-03T09:00:00Z',
      '2026-12-03T11:30:00Z',
      'jeudi 3 décembre 2026 de 10 h à 12 h 30 (heure de Paris)',
    ],
    [
      'en',
      '2026-12-03T09:00:00Z',
      '2026-12-03T11:30:00Z',
      'Thursday 3 December 2026, 10:00 to 12:30 (Paris time)',
    ],
    [
      'fr',
      '2026-12-03T09:00:00Z',
      '2026-12-04T23:00:00Z',
      'du jeudi 3 décembre 2026 à 10 h au vendredi 4 décembre 2026 à 23 h 59 (heure de Paris)',
    ],
    ['en', '2026-12-02T23:00:00Z', '2026-12-03T23:00:00Z', 'Thursday 3 December 2026'],
    [
      'en',
      '2026-12-02T23:00:00Z',
      '2026-12-04T23:00:00Z',
      'Thursday 3 December 2026 to Friday 4 December 2026',
    ],
    ['fr', '2026-12-02T23:00:00Z', null, 'jeudi 3 décembre 2026'],
    ['fr', '2026-12-03T09:00:00Z', null, 'jeudi 3 décembre 2026 à 10 h (heure de Paris)'],
    [
      'de',
      '2026-12-02T23:00:00Z',
      '2026-12-04T23:00:00Z',
      'Donnerstag, 3. Dezember 2026 – Freitag, 4. Dezember 2026',
    ],
  ])('%s: %s to %s', (locale, from, until, text) => {
    const end = until === null ? null : ms(until);
    expect(spanText(ms(from), end, 'Europe/Paris', locale)).toBe(text);
  });
});
