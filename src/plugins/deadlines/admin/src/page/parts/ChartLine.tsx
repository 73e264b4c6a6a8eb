import { memo } from 'react';

import type { Span } from '@guichet/time';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import { isUnderEmbargo, wordsAt } from '../logic/standing';
import type { Subject } from '../logic/subjects';
import { ChartLane } from './ChartLane';
import { EmbargoLane } from './EmbargoLane';
import { Lanes } from './bar-styles';
import { Line } from './chart-styles';
import { LineLabel } from './LineLabel';

interface Props {
  subject: Subject;
  models: DescribedModel[];
  span: Span;
  /** ms (UTC) */
  at: number;
  /** How it stands then: while that stays the same, so does all that is drawn. */
  standing: string;
}

function DrawnLine({ subject, models, span, at }: Props) {
  const isHidden = isUnderEmbargo(subject, at);
  return (
    <Line $isPart={subject.isPart} $isDraft={subject.entry.isDraft}>
      <LineLabel subject={subject} models={models} words={wordsAt(subject, at)} isHidden={isHidden} />
      <Lanes aria-hidden>
        {subject.lanes.map((lane) => (
          <ChartLane key={lane.state.name} lane={lane} subject={subject} span={span} at={at} />
        ))}
        {subject.embargoUntil !== null && (
          <EmbargoLane until={subject.embargoUntil} isHidden={isHidden} subject={subject} span={span} />
        )}
      </Lanes>
    </Line>
  );
}

/** An entry, or a part of one: its name and states in words, and its bars. Drawn anew only when a state turned. */
export const ChartLine = memo(
  DrawnLine,
  (before, after) =>
    before.subject === after.subject &&
    before.models === after.models &&
    before.span === after.span &&
    before.standing === after.standing
);
