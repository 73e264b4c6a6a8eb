import { useWords } from '@guichet/strapi-kit/admin';
import { momentText, type Span } from '@guichet/time';
import type { TimelineRow } from '../logic/timeline-rows';
import { isWithin, percent, shareOf } from '../logic/view';
import { Embargo, EmbargoEnd, SwimlaneRow } from './bar-styles';

interface Props {
  /** ms (UTC) */
  until: number;
  isHidden: boolean;
  row: TimelineRow;
  span: Span;
}

/** A thread as long as the public sees nothing, and a mark where it begins to. */
export function EmbargoLane({ until, isHidden, row: { entry }, span }: Props) {
  const say = useWords('deadlines');
  const left = percent(shareOf(until, span));
  const text = () => say('page.embargo.at', { instant: momentText(until, entry.timezone, say.locale) });
  return (
    <SwimlaneRow $isThin={false}>
      <Embargo $isHidden={isHidden} style={{ width: left }} />
      {isWithin(until, span) && (
        <EmbargoEnd style={{ left }} onMouseEnter={({ currentTarget }) => (currentTarget.title = text())} />
      )}
    </SwimlaneRow>
  );
}
