import { memo } from 'react';

import type { Span } from '@guichet/time';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import { isUnderEmbargo, wordsAt } from '../logic/render-key';
import type { TimelineRow } from '../logic/timeline-rows';
import { ChartLane } from './ChartLane';
import { EmbargoLane } from './EmbargoLane';
import { Swimlanes } from './bar-styles';
import { Line } from './chart-styles';
import { LineLabel } from './LineLabel';

interface Props {
  row: TimelineRow;
  models: DescribedModel[];
  span: Span;
  /** ms (UTC) */
  at: number;
  /** How it stands then: while that stays the same, so does all that is drawn. */
  renderKey: string;
}

function DrawnLine({ row, models, span, at }: Props) {
  const isHidden = isUnderEmbargo(row, at);
  return (
    <Line $isItem={row.isItem} $isDraft={row.entry.isDraft}>
      <LineLabel row={row} models={models} words={wordsAt(row, at)} isHidden={isHidden} />
      <Swimlanes aria-hidden>
        {row.swimlanes.map((swimlane) => (
          <ChartLane key={swimlane.state.name} swimlane={swimlane} row={row} span={span} at={at} />
        ))}
        {row.embargoUntil !== null && (
          <EmbargoLane until={row.embargoUntil} isHidden={isHidden} row={row} span={span} />
        )}
      </Swimlanes>
    </Line>
  );
}

/** An entry, or a part of one: its name and states in words, and its bars. Drawn anew only when a state turned. */
export const ChartLine = memo(
  DrawnLine,
  (before, after) =>
    before.row === after.row &&
    before.models === after.models &&
    before.span === after.span &&
    before.renderKey === after.renderKey
);
