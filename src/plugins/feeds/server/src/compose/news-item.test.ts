import { newsItem } from './news-item';
import type { FeedEntry } from '../domain/entry';
import { labelIn } from '@guichet/time';
import { at, entry, wording } from '../../test-support';

const instant = at('2022-03-01T12:00:00Z');
const item = (changes: Partial<FeedEntry>, kind: 'span' | 'moments' = 'moments', language = 'fr') =>
  newsItem(entry(changes), {
    wording: wording(language),
    sayState: (word) => labelIn(LABELS[word], language, word),
    kind,
    idOf: (id) => `https://cms.example.org/${id}`,
    instant,
  });

const LABELS: Record<string, Record<string, string>> = {
  open: { fr: 'Ouvert', el: 'Ανοιχτό' },
  closed: { en: 'Closed', fr: 'Fermé' },
  upcoming: { fr: 'À venir' },
};

/** Without the differences between spaces, which change with the version of ICU. */
const spaced = (text: string) => text.replaceAll(/\s/g, ' ');

const opened = { state: 'open', from: at('2022-02-01T08:00:00Z'), until: at('2022-03-18T23:00:00Z') };

describe('an item of a feed', () => {
  it('has a permanent id, the page, the title, and the day it came out', () => {
    expect(item({ summary: 'Une journée' })).toEqual({
      id: 'https://cms.example.org/abc',
      url: 'https://www.example.org/fr/events/forum',
      title: 'Forum',
      text: 'Une journée',
      image: null,
      published: at('2022-01-10T08:00:00Z'),
      updated: at('2022-01-11T08:00:00Z'),
    });
  });

  it.each<[string, Partial<FeedEntry>, 'span' | 'moments', string, string]>([
    [
      'an open call',
      { ...opened, nextDeadline: opened.until, summary: 'Résumé' },
      'moments',
      'fr',
      'Ouvert. Date limite\u00a0: vendredi 18 mars 2022 à 23 h 59 (heure de Paris). Résumé',
    ],
    [
      'a closed call',
      { ...opened, state: 'closed' },
      'moments',
      'fr',
      'Fermé. Clôture\u00a0: vendredi 18 mars 2022 à 23 h 59 (heure de Paris)',
    ],
    [
      'a closed call in English',
      { ...opened, state: 'closed' },
      'moments',
      'en',
      'Closed. Closes: Friday 18 March 2022, 23:59 (Paris time)',
    ],
    ['a rolling call', { state: 'open', from: 0 }, 'moments', 'fr', 'Ouvert'],
    [
      'an event to come',
      { state: 'upcoming', from: at('2022-03-02T13:00:00Z') },
      'span',
      'fr',
      'À venir. mercredi 2 mars 2022 à 14 h (heure de Paris)',
    ],
    ['an event without dates', { state: 'upcoming' }, 'span', 'fr', 'À venir'],
    ['a state without a label', { state: 'too-late' }, 'moments', 'fr', 'Too late'],
    [
      'an open call in Greek, around which the words are English',
      { ...opened, nextDeadline: opened.until },
      'moments',
      'el',
      'Ανοιχτό. Deadline: Παρασκευή 18 Μαρτίου 2022 στις 11:59 μ.μ. (Paris)',
    ],
    [
      'a cancelled event, which has none,',
      { state: null, status: 'cancelled', from: at('2022-03-02T13:00:00Z') },
      'span',
      'fr',
      'mercredi 2 mars 2022 à 14 h (heure de Paris)',
    ],
    ['an entry that says nothing', {}, 'moments', 'fr', 'Forum'],
  ])('says the state of %s in words', (_name, changes, kind, language, expected) => {
    expect(spaced(item(changes, kind, language).text)).toBe(spaced(expected));
  });

  it.each([
    ['was opened since it was written', opened, opened.from],
    ['will open', { ...opened, from: instant + 1 }, at('2022-01-11T08:00:00Z')],
    ['had a cut-off this moment', { ...opened, cutOffs: [{ label: null, at: instant }] }, instant],
    ['has dates and no state', { ...opened, state: null }, at('2022-01-11T08:00:00Z')],
  ])('is also updated by the clock: one that %s', (_name, changes, updated) => {
    expect(item(changes).updated).toBe(updated);
  });

  it('says in its title that it is cancelled', () => {
    expect(item({ status: 'cancelled' }).title).toBe('ANNULÉ\u00a0: Forum');
  });
});
