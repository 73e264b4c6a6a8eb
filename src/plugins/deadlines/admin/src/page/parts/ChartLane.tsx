import { useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, type Span, windowsBetween } from '@guichet/time';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import { barOf, barWord, marksOf, type Stretch } from '../logic/bars';
import type { Swimlane, TimelineRow } from '../logic/timeline-rows';
import { percent } from '../logic/view';
import { namesIn } from '../../parts/names';
import { windowText } from '../window-text';
import { Bar, BarWord, CutOff, Extension, SwimlaneRow } from './bar-styles';

interface Props {
  swimlane: Swimlane;
  row: TimelineRow;
  models: DescribedModel[];
  span: Span;
  /** ms (UTC) */
  at: number;
}

/** As a share of the scale: wide enough for the word of a state. */
const WIDE = 0.12;

/** The phases of one state between the first and the last as bars. Extensions are hatched, and cut-offs are marks. */
export function ChartLane({ swimlane, row: { entry, isItem, uid }, models, span, at }: Props) {
  const say = useWords('deadlines');
  const names = namesIn(models, say.locale);
  const isThin = isItem || swimlane.state.kind === 'gathered';
  const windows = swimlane.starts.flatMap(windowsBetween);
  const bars = windows.flatMap((window) => {
    const bar = barOf(window, swimlane, span, at);
    return bar === null ? [] : [{ ...bar, window }];
  });
  const explain = (text: () => string) => ({
    // The text is only made when the mouse enters: for hundreds of bars at once it would take a while.
    onMouseEnter: ({ currentTarget }: { currentTarget: HTMLElement }) => (currentTarget.title = text()),
  });
  const textOf = (instant: number) => deadlineText(instant, entry.timezone, say.locale);
  return (
    <SwimlaneRow $isThin={isThin}>
      {bars.map(({ window, phase, extension, ...stretch }, index) => {
        const word = names.word(uid, swimlane.state.name, barWord(window.phase, phase, swimlane.state.words));
        const text = () => windowText(say, window, word, entry.timezone);
        return (
          <Bar key={index} $phase={phase} style={place(stretch)} {...explain(text)}>
            {!isThin && stretch.length >= WIDE && <BarWord>{word}</BarWord>}
            {extension && <Extension style={place(within(extension, stretch))} />}
          </Bar>
        );
      })}
      {swimlane.cutOffs.map((cutOff) =>
        marksOf([cutOff], span).map((share) => (
          <CutOff
            key={cutOff}
            style={{ left: percent(share) }}
            {...explain(() => say('page.cut-off.at', { instant: textOf(cutOff) }))}
          />
        ))
      )}
    </SwimlaneRow>
  );
}

const place = ({ start, length }: Stretch) => ({ left: percent(start), width: percent(length) });

/** A stretch of the scale, relative to a stretch that contains it. */
function within(inner: Stretch, outer: Stretch): Stretch {
  return { start: (inner.start - outer.start) / outer.length, length: inner.length / outer.length };
}
