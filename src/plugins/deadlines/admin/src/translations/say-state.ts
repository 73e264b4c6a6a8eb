import en from './en.json';
import fr from './fr.json';

const TEXTS: Record<string, Record<string, string>> = { en, fr };

/**
 * The word for a state in the language of the admin. Only for places where Strapi asks for a text outside of any
 * component; everywhere else use `useWords`.
 */
export function sayState(word: string): string {
  const texts = TEXTS[document.documentElement.lang] ?? en;
  return texts[`state.${word}`] ?? word;
}
