import { createIntl } from 'react-intl';

import { wordsOf } from '../translations';
import { sayError, type Language } from './say';

const messages: Record<string, string> = {
  'deadlines.refusal.order': '« {later} » ({end}) ne vient pas après « {earlier} » ({beginning}).',
  'deadlines.refusal.moved': 'Une date change {moved}.',
  'deadlines.refusal.moved.moved': '{from, select, none {} other {du {from} }}au {to}',
  'deadlines.refusal.notice': 'Deux messages pour « {state} ».',
  'deadlines.refusal.empty': 'Rien.',
};
const intl = createIntl({ locale: 'fr', messages, onError: () => undefined });
const LABELS: Record<string, string> = { closesAt: 'Ferme le', opensAt: 'Ouvre le' };
const language: Language = {
  wordsOf: (plugin) => wordsOf(intl, plugin),
  labelAt: (path) => LABELS[path.join('.')],
  value: (value) => ({ open: 'Ouvert' })[value] ?? value,
  stock: (message) => (message === 'Forbidden access' ? 'Accès interdit' : null),
};

/** The midnight that ends 18 March in Paris. */
const MIDNIGHT = '2022-03-18T23:00:00.000Z';
const order = {
  path: ['closesAt'],
  name: 'ValidationError',
  code: 'deadlines.order',
  parameters: {
    later: { attribute: ['closesAt'] },
    end: { instant: MIDNIGHT, ends: true },
    earlier: { attribute: ['opensAt'] },
    beginning: { instant: MIDNIGHT, ends: false },
    zone: 'Europe/Paris',
  },
};
const inFrench =
  '« Ferme le » (vendredi 18 mars 2022 à 23 h 59 (heure de Paris)) ne vient pas après « Ouvre le » (samedi 19 mars 2022 à 0 h (heure de Paris)).';

describe('a refusal', () => {
  it('at a field is said there with labels and local times, and in the message', () => {
    const english = { ...order, message: 'closesAt (2022-…' };
    const error = { status: 400, message: english.message, details: { errors: [english] } };
    expect(sayError(error, language)).toEqual({
      status: 400,
      message: inFrench,
      details: { errors: [{ ...order, message: inFrench }] },
    });
  });

  it('of the whole entry is said in the message, which Strapi then shows as it is', () => {
    const moved = [
      { from: { instant: MIDNIGHT, ends: true }, to: { instant: '2022-03-20T11:00:00.000Z', ends: true } },
      { from: null, to: { instant: MIDNIGHT, ends: true } },
    ];
    const details = { code: 'deadlines.moved', parameters: { moved, zone: 'Europe/Paris' } };
    expect(sayError({ message: 'a deadline moves', details }, language)).toEqual({
      message:
        'Une date change du vendredi 18 mars 2022 à 23 h 59 (heure de Paris) au dimanche 20 mars 2022 à 12 h (heure de Paris) et au vendredi 18 mars 2022 à 23 h 59 (heure de Paris).',
      details: { ...details, errors: [] },
    });
  });

  it('names values of enumerations by their labels', () => {
    const details = { code: 'deadlines.notice', parameters: { state: { value: 'open' } } };
    expect(sayError({ message: 'two notices', details }, language).message).toBe(
      'Deux messages pour « Ouvert ».'
    );
  });

  it('without parameters has none to name', () => {
    expect(sayError({ message: 'x', details: { code: 'deadlines.empty' } }, language).message).toBe('Rien.');
  });

  it('of Strapi is said in the words that Strapi has for it', () => {
    expect(sayError({ message: 'Forbidden access', details: {} }, language).message).toBe('Accès interdit');
  });

  it.each([
    ['a message without words', { message: 'Not Found', details: {} }],
    ['a code without words', { message: 'No', details: { code: 'deadlines.other' } }],
    ['the code of no plugin', { message: 'No', details: { code: 'order' } }],
    ['no details', { message: 'No' }],
  ])('stays as it is with %s', (_what, error) => {
    expect(sayError(error, language)).toBe(error);
  });
});
