import type { ReactNode } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, momentText, zoneText } from '@guichet/time';

interface Props {
  /** What the schema or the view says of the field. */
  own: ReactNode;
  /** ms (UTC) */
  instant: number | null;
  zone: string;
  isEnd: boolean;
}

/** A date-time in words with its zone; of an empty field the zone. */
export function Hint({ own, instant, zone, isEnd }: Props) {
  const say = useWords('deadlines');
  const text = isEnd ? deadlineText : momentText;
  return (
    <>
      {own}
      {own && <br />}
      {instant === null
        ? say('inputs.zone', { zone: zoneText(zone, say.locale) })
        : text(instant, zone, say.locale)}
    </>
  );
}
