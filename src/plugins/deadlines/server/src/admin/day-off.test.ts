import { dayOffAt } from './day-off';

const PARIS = 'Europe/Paris';

describe('the last day of a window', () => {
  it.each([
    ['a Sunday', '2022-03-20T23:00:00Z', PARIS, { kind: 'sunday' }],
    ['the Saturday before, until its last minute', '2022-03-19T23:00:00Z', PARIS, null],
    ['Easter Monday', '2022-04-18T10:00:00Z', PARIS, { kind: 'holiday', name: 'Lundi de Pâques' }],
    ['a holiday on a Sunday', '2022-05-01T10:00:00Z', PARIS, { kind: 'holiday', name: 'Fête du travail' }],
    ['a working day', '2022-03-18T23:00:00Z', PARIS, null],
    [
      'a working day in Paris that is still Sunday in Martinique',
      '2022-03-21T03:00:00Z',
      'America/Martinique',
      { kind: 'sunday' },
    ],
    [
      'the abolition of slavery in Martinique',
      '2023-05-22T20:00:00Z',
      'America/Martinique',
      { kind: 'holiday', name: 'Abolition de l’esclavage' },
    ],
    ['the same day in Paris', '2023-05-22T20:00:00Z', PARIS, null],
    ['any day in a zone without a country', '2022-03-18T12:00:00Z', 'Etc/UTC', null],
  ])('is known to be %s', (_name, end, zone, expected) => {
    expect(dayOffAt(Date.parse(end), zone, 'fr')).toEqual(expected);
  });

  it('has a name in the language of the user', () => {
    expect(dayOffAt(Date.parse('2022-04-18T10:00:00Z'), PARIS, 'en')).toEqual({
      kind: 'holiday',
      name: 'Easter Monday',
    });
  });
});
