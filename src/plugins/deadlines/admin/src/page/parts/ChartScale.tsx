import { Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Tick } from '../logic/ticks';
import { percent, shareOf } from '../logic/view';
import type { Choices } from '../use-choices';
import { Scale, TickLabel } from './chart-styles';
import { TimeSlider } from './TimeSlider';

interface Props {
  choices: Choices;
  ticks: Tick[];
  zone: string;
}

/** The months above the bars, and the slider along them. */
export function ChartScale({ choices, ticks, zone }: Props) {
  const say = useWords('deadlines');
  return (
    <Scale>
      <Typography variant="pi" textColor="neutral600">
        {say('page.slider.hint')}
      </Typography>
      <div>
        {ticks.map(({ at, label }) => (
          <TickLabel key={at} style={{ left: percent(shareOf(at, choices.span)) }}>
            {label}
          </TickLabel>
        ))}
        <TimeSlider choices={choices} zone={zone} />
      </div>
    </Scale>
  );
}
