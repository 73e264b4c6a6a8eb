import { useWords } from '@guichet/strapi-kit/admin';
import { momentText } from '@guichet/time';
import { dayOf, daysIn, noonOf } from '../logic/days';
import type { Choices } from '../use-choices';
import { Slider } from './chart-styles';

interface Props {
  choices: Choices;
  zone: string;
}

/** Moves the shown instant by days within the view, and says it in words. */
export function TimeSlider({ choices: { at, isPresent, view, lookAt }, zone }: Props) {
  const say = useWords('deadlines');
  const days = daysIn(view);
  const instant = momentText(at, zone, say.locale);
  return (
    <Slider
      type="range"
      aria-label={say('page.slider')}
      aria-valuetext={isPresent ? say('page.slider.present', { instant }) : instant}
      min={0}
      max={days - 1}
      value={dayOf(at, view, zone)}
      onChange={({ target }) => lookAt(noonOf(Number(target.value), view, zone))}
      $days={days}
    />
  );
}
