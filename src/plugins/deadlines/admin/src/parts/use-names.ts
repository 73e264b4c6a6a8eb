import { useWords } from '@guichet/strapi-kit/admin';
import { useDescription } from '../api/description';
import { type Names, namesIn } from './names';

/** The names in the language of the admin. */
export function useNames(): Names {
  const { locale } = useWords('deadlines');
  return namesIn(useDescription()?.models ?? [], locale);
}
