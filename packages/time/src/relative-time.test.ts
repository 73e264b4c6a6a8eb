import { relativeTime } from './relative-time';

const PARIS = 'Europe/Paris';
/** The end of Friday 18 March 2022 in Paris, and the minute that is shown for it. */
const MIDNIGHT = '2022-03-18T23:00:00Z';
const LAST_MINUTE = '2022-03-18T22:59:00Z';

const french = (now: string) =>
  relativeTime(Date.parse(MIDNIGHT), Date.parse(now), PARIS, 'fr', Date.parse(LAST_MINUTE));

describe('the distance of an instant', () => {
  it.each([
    ['the first minute of the 15th', '2022-03-14T23:00:00Z', 'dans 3 jours'],
    ['the last minute of the 15th', '2022-03-15T22:59:00Z', 'dans 3 jours'],
    ['the first minute of the 16th', '2022-03-15T23:00:00Z', 'après-demain'],
    ['the evening of the 17th', '2022-03-17T22:00:00Z', 'demain'],
    ['less than a day before', '2022-03-17T23:30:00Z', 'dans 23 heures'],
    ['an hour and a half before', '2022-03-18T21:29:00Z', 'dans 1 heure'],
    ['in the last minute', '2022-03-18T22:59:30Z', 'dans 30 secondes'],
    ['five minutes before', '2022-03-18T22:55:00Z', 'dans 5 minutes'],
    ['two days after', '2022-03-21T12:00:00Z', 'il y a 3 jours'],
    ['in winter', '2021-12-18T10:00:00Z', 'dans 3 mois'],
  ])('is written as people count: %s', (_name, now, text) => {
    expect(french(now)).toBe(text);
  });

  it('counts days of the given zone', () => {
    const instant = Date.parse('2022-03-18T12:00:00Z');
    const now = Date.parse('2022-03-16T03:00:00Z');
    expect(relativeTime(instant, now, PARIS, 'en')).toBe('in 2 days');
    expect(relativeTime(instant, now, 'America/Martinique', 'en')).toBe('in 3 days');
  });
});
