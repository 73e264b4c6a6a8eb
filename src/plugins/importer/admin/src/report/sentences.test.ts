import en from '../translations/en.json';
import fr from '../translations/fr.json';
import { readable } from './sentences';

const MIDNIGHT = '2030-06-14T22:00:00.000Z';

describe('a date of a report', () => {
  it.each([
    ['opensAt', MIDNIGHT, 'samedi 15 juin 2030 à 00:00'],
    ['closesAt', MIDNIGHT, 'vendredi 14 juin 2030 à 23 h 59 (heure de Paris)'],
    ['words', "jusqu'au 14 juin", "jusqu'au 14 juin"],
    ['length', 256, 256],
  ])('is written for a reader: %s %s', (name, value, said) => {
    expect(readable(name, value, 'Europe/Paris', 'fr')).toBe(said);
  });
});

describe('the texts of the page', () => {
  it('exist in both languages', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });

  it('have no-break spaces before French punctuation', () => {
    expect(Object.values(fr).filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
  });
});
