import type { FeedEntry } from './src/domain/entry';
import { type Wording, wordsIn } from './src/domain/words';

export const at = (text: string) => Date.parse(text);

/** An entry with the values that a test gives, and nothing else. */
export function entry(changes: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'abc',
    locale: 'fr',
    title: 'Forum',
    summary: null,
    url: 'https://www.example.org/fr/events/forum',
    zone: 'Europe/Paris',
    image: null,
    from: null,
    until: null,
    cutOffs: [],
    place: null,
    online: null,
    status: null,
    attendanceMode: null,
    previousFrom: null,
    state: null,
    nextDeadline: null,
    date: at('2022-01-10T08:00:00Z'),
    changedAt: at('2022-01-11T08:00:00Z'),
    values: {},
    ...changes,
  };
}

export const wording = (language: string): Wording => ({ language, words: wordsIn(language) });
