import { readWrittenPeriod } from './written-period';

describe('a period', () => {
  it.each([
    ['du 3 mars au 18 avril 2031', '2031-03-02T23:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['3 mars 2031 – 18 avril 2031', '2031-03-02T23:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['3-18 avril 2031', '2031-04-02T22:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['du 1er au 18 avril 2031', '2031-03-31T22:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['from 3 March to 18 April 2031', '2031-03-02T23:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['March 3 to April 18, 2031', '2031-03-02T23:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['03/03 au 18/04/2031', '2031-03-02T23:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['2031-03-03 - 2031-04-18', '2031-03-02T23:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['du 15 décembre au 3 janvier 2031', '2030-12-14T23:00:00.000Z', '2031-01-03T23:00:00.000Z'],
    ['du 3 mars à 9h au 18 avril 2031 à 17h', '2031-03-03T08:00:00.000Z', '2031-04-18T15:00:00.000Z'],
    ['entre le 3 et le 18 avril 2031', '2031-04-02T22:00:00.000Z', '2031-04-18T22:00:00.000Z'],
    ['15/05/2031', '2031-05-14T22:00:00.000Z', '2031-05-15T22:00:00.000Z'],
    ['le 15 mai 2031 à 14h', '2031-05-15T12:00:00.000Z', '2031-05-15T12:00:00.000Z'],
    ['jusqu’au 18 avril 2031', null, '2031-04-18T22:00:00.000Z'],
    ['avant le 18 avril 2031', null, '2031-04-17T22:00:00.000Z'],
    ['by 18 April 2031, 5 pm', null, '2031-04-18T15:00:00.000Z'],
    ['à partir du 3 mars 2031', '2031-03-02T23:00:00.000Z', null],
  ])('is %s', (text, startsAt, endsAt) => {
    expect(readWrittenPeriod(text, 'Europe/Paris')).toEqual({ startsAt, endsAt });
  });

  it.each([
    'du 3 mars au 18 avril',
    'mai 2031',
    'du 31 au 32 mars 2031',
    'du 18 avril 2031 au 3 mars 2031',
    'édition 2031',
    'du 31 février au 3 mars 2031',
  ])('is not %s', (text) => {
    expect(readWrittenPeriod(text, 'Europe/Paris')).toBeNull();
  });
});
