import { memo } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { type Span, momentText } from '@guichet/time';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import { isUnderEmbargo, wordsAt } from '../logic/render-key';
import type { TimelineRow } from '../logic/timeline-rows';
import { ChartLane } from './ChartLane';
import { Swimlanes, Embargo, EmbargoEnd, SwimlaneRow } from './bar-styles';
import { Line } from './chart-styles';
import { LineLabel } from './LineLabel';
import { isWithin, percent, shareOf } from '../logic/view';

interface Props {
  row: TimelineRow;
  models: DescribedModel[];
  span: Span;
  /** ms (UTC) */
  at: number;
  /** Its state at that instant. While this stays the same, the line need not be drawn again. */
  renderKey: string;
}

function DrawnLine({ row, models, span, at }: Props) {
  const isHidden = isUnderEmbargo(row, at);
  return (
    <Line $isItem={row.isItem} $isDraft={row.entry.isDraft}>
      <LineLabel row={row} models={models} words={wordsAt(row, at)} isHidden={isHidden} />
      <Swimlanes aria-hidden>
        {row.swimlanes.map((swimlane) => (
          <ChartLane key={swimlane.state.name} {...{ swimlane, row, models, span, at }} />
        ))}
        {row.embargoUntil !== null && (
          <EmbargoLane until={row.embargoUntil} isHidden={isHidden} row={row} span={span} />
        )}
      </Swimlanes>
    </Line>
  );
}

/** An entry or an item: its name and states in words, and its bars. Drawn again only when a state changes. */
export const ChartLine = memo(
  DrawnLine,
  (before, after) =>
    before.row === after.row &&
    before.models === after.models &&
    before.span === after.span &&
    before.renderKey === after.renderKey
);

interface EmbargoLaneProps {
  /** ms (UTC) */
  until: number;
  isHidden: boolean;
  row: TimelineRow;
  span: Span;
}

/** A thin line while the public sees nothing, and a mark where the embargo ends. */
function EmbargoLane({ until, isHidden, row: { entry }, span }: EmbargoLaneProps) {
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
