import { wordsIn } from './words';

const GERMAN = { opens: 'Öffnet', colon: ' – ', marks: { cancelled: 'ABGESAGT' } };

describe('the words of a feed', () => {
  it.each([
    ['fr', 'Clôture'],
    ['FR-ca', 'Clôture'],
    ['en-GB', 'Closes'],
    ['de', 'Closes'],
    ['french', 'Closes'],
    ['', 'Closes'],
  ])('in "%s" are those of the nearest language, or English: %s', (language, closes) => {
    expect(wordsIn(language).closes).toBe(closes);
  });

  it.each(['de', 'de-AT'])('in "%s" are those of the configuration, as far as it has them', (language) => {
    expect(wordsIn(language, { de: GERMAN })).toEqual({
      opens: 'Öffnet',
      closes: 'Closes',
      cutOff: 'Deadline',
      colon: ' – ',
      marks: { cancelled: 'ABGESAGT', postponed: 'POSTPONED', full: 'FULL', 'moved-online': 'ONLINE' },
    });
  });

  it('of our own can be replaced one by one', () => {
    const { opens, closes } = wordsIn('fr', { fr: { opens: 'Ouvre' } });
    expect([opens, closes]).toEqual(['Ouvre', 'Clôture']);
  });
});
