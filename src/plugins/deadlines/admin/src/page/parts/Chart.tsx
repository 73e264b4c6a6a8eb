import { Flex } from '@strapi/design-system';
import { useMemo } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import { renderKeyAt } from '../logic/render-key';
import type { TimelineRow } from '../logic/timeline-rows';
import { ticksOf } from '../logic/ticks';
import { isWithin, percent, shareOf } from '../logic/view';
import type { Choices } from '../use-choices';
import { ChartLine } from './ChartLine';
import { Legend } from './Legend';
import { ChartScale } from './ChartScale';
import { Frame, Grid, Lines, Present, TickLine, Today } from './chart-styles';

interface Props {
  rows: TimelineRow[];
  models: DescribedModel[];
  choices: Choices;
  zone: string;
  /** The present (ms, UTC). It is also marked while another instant is shown. */
  now: number;
}

/** A bar for each window on a scale of months, and the shown instant as a line through all of them. */
export function Chart({ rows, models, choices, zone, now }: Props) {
  const say = useWords('deadlines');
  const { at, isPresent, span, view } = choices;
  const ticks = useMemo(() => ticksOf(view, zone, say.locale), [view, zone, say.locale]);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Legend />
      <Frame>
        <ChartScale choices={choices} ticks={ticks} zone={zone} />
        <Lines>
          <Grid aria-hidden>
            {ticks.map(({ at: start }) => (
              <TickLine key={start} style={{ left: percent(shareOf(start, span)) }} />
            ))}
            {!isPresent && isWithin(now, span) && <Present style={{ left: percent(shareOf(now, span)) }} />}
            {isWithin(at, span) && <Today style={{ left: percent(shareOf(at, span)) }} />}
          </Grid>
          <ul aria-label={say('page.title')}>
            {rows.map((row) => (
              <ChartLine
                key={row.key}
                row={row}
                models={models}
                span={span}
                at={at}
                renderKey={renderKeyAt(row, at)}
              />
            ))}
          </ul>
        </Lines>
      </Frame>
    </Flex>
  );
}
