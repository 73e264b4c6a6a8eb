import { useWords } from '@guichet/strapi-kit/admin';
import type { State } from '@guichet/time';
import { Badge, StateBadge } from '../../parts/badges';

/** For an entry that is not published. */
export function DraftBadge() {
  const say = useWords('deadlines');
  return <Badge tone="over">{say('page.draft')}</Badge>;
}

/** Whether an embargo still hides an entry from the public. */
export function EmbargoBadge({ isHidden }: { isHidden: boolean }) {
  const say = useWords('deadlines');
  return (
    <Badge tone={isHidden ? 'held' : 'present'}>
      {say(isHidden ? 'page.embargo.ahead' : 'page.embargo.over')}
    </Badge>
  );
}

interface StateWordProps {
  state: State;
  word: string | null;
}

/** A state's badge; nothing without a window. */
export function StateWord({ state, word }: StateWordProps) {
  return word === null ? null : <StateBadge words={state.words} word={word} />;
}
