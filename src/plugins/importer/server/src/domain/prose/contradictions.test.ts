import { contradictionsIn, type TextsToCheck } from './contradictions';

const OPENS = Date.parse('2022-01-23T23:00:00Z');
/** The end of 19 April in Paris. */
const CLOSES = Date.parse('2022-04-19T22:00:00Z');

function found(text: string, changes: Partial<TextsToCheck> = {}) {
  return contradictionsIn({
    texts: [{ text, word: null }],
    locale: 'fr',
    zone: 'Europe/Paris',
    windows: [{ from: OPENS, until: CLOSES }],
    cutOffs: [],
    during: 'open',
    word: 'open',
    ...changes,
  }).map(({ kind }) => kind);
}

describe('a text contradicts the dates of its call', () => {
  it.each([
    ['another day', 'Déposez votre dossier jusqu’au 3 avril.'],
    ['another time of the right day', 'Déposez votre dossier jusqu’au 19 avril à 12 h.'],
    ['another deadline, in so many words', 'La date limite de dépôt est fixée au 18 avril 2022.'],
    ['another opening', 'L’appel ouvre le 24 février 2022.'],
  ])('if it names %s', (_name, text) => {
    expect(found(text)).toEqual(['date']);
  });

  it('if it says that it is open although it is not', () => {
    expect(found('L’appel à projets est ouvert.', { word: 'closed' })).toEqual(['state']);
    expect(found('Les candidatures sont désormais ouvertes !', { word: 'upcoming' })).toEqual(['state']);
    expect(found('L’appel est clos.', { word: 'open' })).toEqual(['state']);
  });

  it('if a notice says so in another state', () => {
    const texts = [
      { text: 'L’appel est ouvert.', word: 'open' },
      { text: 'L’appel est ouvert.', word: 'closed' },
    ];
    expect(found('', { texts })).toEqual(['state']);
  });

  it('in English too', () => {
    const english = { locale: 'en' };
    expect(found('Apply until 3 April.', english)).toEqual(['date']);
    expect(found('The deadline is 18 April 2022.', english)).toEqual(['date']);
    expect(found('The call is now open.', { ...english, word: 'closed' })).toEqual(['state']);
  });
});

describe('a text does not contradict the dates', () => {
  it.each([
    ['the last day', 'Déposez votre dossier jusqu’au 19 avril.'],
    ['the last minute', 'Clôture le mardi 19 avril 2022 à 23 h 59.'],
    ['the opening', 'L’appel a été lancé le 24 janvier 2022.'],
    ['a meeting', 'Un webinaire a lieu avant le 3 avril, inscrivez-vous jusqu’au 2 avril.'],
    ['the edition before', 'L’édition précédente était ouverte jusqu’au 3 avril 2021.'],
    ['a condition', 'Quand l’appel est ouvert, le bouton apparaît.'],
    ['what it is not', 'L’appel n’est plus ouvert.'],
    ['the whole period', 'Le dépôt est ouvert du 24 janvier au 19 avril 2022.'],
    ['the whole period, with days', 'L’appel est ouvert du lundi 24 janvier au mardi 19 avril 2022 inclus.'],
    ['other doors', 'Le musée est ouvert tous les jours.'],
  ])('if it names %s', (_name, text) => {
    expect(found(text, text.includes('ouvert') ? { word: 'closed' } : {})).toEqual([]);
  });

  it('if it names a cut-off', () => {
    const cutOffs = [Date.parse('2022-04-03T22:00:00Z')];
    expect(found('Déposez votre dossier jusqu’au 3 avril.', { cutOffs })).toEqual([]);
  });

  it('in English, with the day before the month', () => {
    const english = { locale: 'en' };
    expect(found('Apply by 19 April 2022.', english)).toEqual([]);
    const closed = { ...english, word: 'closed' };
    expect(found('The call is open from 24 January to 19 April 2022.', closed)).toEqual([]);
    expect(found('Applications close on 19/04/2022.', english)).toEqual([]);
  });

  it('in a language that is not read here', () => {
    expect(found('Bis zum 3. April.', { locale: 'de' })).toEqual([]);
  });
});
