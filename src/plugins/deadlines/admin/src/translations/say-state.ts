import en from './en.json';
import fr from './fr.json';

const TEXTS: Record<string, Record<string, string>> = { en, fr };

/**
 * The word for a state in the language that the admin is shown in. For where Strapi asks for a text outside of any
 * component: everywhere else `useWords` says it.
 */
export function sayState(word: string): string {
  const texts = TEXTS[document.documentElement.lang] ?? en;
  return texts[`state.${word}`] ?? word;
}
