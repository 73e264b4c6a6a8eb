import { readWrittenPeriod, type WrittenPeriod } from '../dates/written-period';
import { oneLine } from '../read/text';
import { TITLE_LENGTH, titleOf } from './numbered-steps';

/** In the shape of `program.step`. */
export interface Step extends Partial<WrittenPeriod> {
  title: string;
  /** Markdown. */
  text: string;
  dateLabel?: string | null;
}

const YEAR = /\d{4}/;
/** A date in brackets, but not the words of a link. */
const IN_BRACKETS = /[([]([^()[\]\n]{4,100})[)\]](?!\()/g;

/** "Jury [15/05/2031]": its words, and its dates beside them. Null without a date at the end. */
export function datedStep(item: string, zone: string, text = ''): Step | null {
  const found = datesIn(item, zone);
  if (!found || found.to < item.trimEnd().length) return null;
  const title = oneLine(item.slice(0, found.from)).replace(/ ?[:–—-]$/, '');
  return title && title.length <= TITLE_LENGTH
    ? { title, text, dateLabel: found.label, ...found.period }
    : null;
}

/** A step whose text stays whole, with the dates that it has in brackets. */
export function stepWithDates(text: string, zone: string, title?: string): Step {
  const found = datesIn(text, zone);
  if (!found) return { title: title ?? titleOf(text), text };
  const withoutDates = text.slice(0, found.from).trimEnd() + text.slice(found.to);
  return {
    title: title ?? (titleOf(withoutDates) || found.label),
    text,
    dateLabel: found.label,
    ...found.period,
  };
}

function datesIn(text: string, zone: string) {
  for (const found of text.matchAll(IN_BRACKETS)) {
    const period = YEAR.test(found[1]) ? readWrittenPeriod(found[1], zone) : null;
    const [from, to] = [found.index, found.index + found[0].length];
    if (period) return { from, to, label: oneLine(found[1]), period };
  }
  return null;
}
