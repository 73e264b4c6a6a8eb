import { Typography } from '@strapi/design-system';

import { deadlineText, momentText } from '@guichet/time';
import type { ValueDifference } from '../../../server/src/look/differences';
import { useShown } from './shown';
import { Marked } from './Marked';
import { useHistoryWords, type HistoryWords } from './words';

type Change = Extract<ValueDifference, { kind: 'value' }>;

/** A value that replaced another one. */
export function ValueChange({ change }: { change: Change }) {
  const words = useHistoryWords();
  const { zone, isPlain } = useShown();
  const { before, after } = change;
  const text = (value: unknown) => textOf(value, change, zone, words);
  if (isPlain) return <Typography>{text(after)}</Typography>;
  return (
    <Typography>
      {before !== null && <Marked mark="removed">{text(before)}</Marked>}
      {before !== null && after !== null && ' → '}
      {after !== null && <Marked mark="added">{text(after)}</Marked>}
    </Typography>
  );
}

function textOf(
  value: unknown,
  { type, isEnd }: Change,
  zone: string,
  { say, value: labelOf }: HistoryWords
) {
  if (type === 'datetime') {
    const write = isEnd ? deadlineText : momentText;
    return write(Date.parse(String(value)), zone, say.locale);
  }
  if (type === 'date') {
    const format = new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(String(value)));
  }
  if (type === 'boolean') return say(value ? 'versions.yes' : 'versions.no');
  return type === 'enumeration' ? labelOf(String(value)) : String(value);
}
