import { useWords } from '@guichet/strapi-kit/admin';
import { Badge, type Tone } from './Badge';

/** In the order of a state's words: before, during, after. */
const TONES: Tone[] = ['coming', 'present', 'over'];

interface Props {
  /** The words of the state, in order. */
  words: string[];
  word: string;
}

/** A state in colour and in words. */
export function StateBadge({ words, word }: Props) {
  const say = useWords('deadlines');
  return <Badge tone={TONES[words.indexOf(word)]}>{say.name('state', word)}</Badge>;
}
