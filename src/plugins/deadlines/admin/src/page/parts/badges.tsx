import { useWords } from '@guichet/strapi-kit/admin';
import type { State } from '@guichet/time';
import { Badge, StateBadge } from '../../parts/badges';
import type { Names } from '../../parts/names';

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
  uid: string;
  state: State;
  word: string | null;
  names: Names;
}

/** A state's badge; nothing without a window. */
export function StateWord({ uid, state, word, names }: StateWordProps) {
  if (word === null) return null;
  return <StateBadge words={state.words} word={word} label={names.word(uid, state.name, word)} />;
}
