import { Status, Typography, type StatusVariant } from '@strapi/design-system';

import { useWords } from '../../../../../admin/kit/translations';

/** In the order of a state's words: before, during, after. */
const VARIANTS: StatusVariant[] = ['secondary', 'success', 'neutral'];

interface Props {
  /** The words of the state, in order. */
  words: string[];
  word: string;
}

/** A state in colour and in words. */
export function StateBadge({ words, word }: Props) {
  const say = useWords('deadlines');
  return (
    <Status variant={VARIANTS[words.indexOf(word)]} size="S" width="min-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {say.name('state', word)}
      </Typography>
    </Status>
  );
}
