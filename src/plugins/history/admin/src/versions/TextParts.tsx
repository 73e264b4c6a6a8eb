import type { TextPart } from '../../../server/src/domain/word-parts';
import { useShown } from './shown';
import { Marked } from './Marked';
import { LongText } from './styles';

/** Characters of an unchanged part that are shown on each side of it. */
const AROUND = 120;

/** A text with its changes. Of long parts that did not change, the middle is left out. */
export function TextParts({ parts }: { parts: TextPart[] }) {
  const { isPlain } = useShown();
  if (isPlain) return <LongText>{parts.map(({ text }) => text).join('')}</LongText>;
  return (
    <LongText>
      {parts.map(({ text, mark }, index) => (
        <Marked key={index} mark={mark}>
          {mark === 'same' ? shortened(text, index === 0, index === parts.length - 1) : text}
        </Marked>
      ))}
    </LongText>
  );
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 3 * AROUND) return text;
  const start = isFirst ? '' : text.slice(0, AROUND);
  const end = isLast ? '' : text.slice(-AROUND);
  return `${start} […] ${end}`;
}
