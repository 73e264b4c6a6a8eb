import type { ReactNode } from 'react';

import { VisuallyHidden } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, momentText, zoneText } from '@guichet/time';

interface Props {
  /** The field's hint from the schema or the view. */
  own: ReactNode;
  /** ms (UTC) */
  instant: number | null;
  zone: string;
  isEnd: boolean;
}

/** A date-time in words, with its zone; for an empty field, only the zone. Screen readers add how to empty it. */
export function Hint({ own, instant, zone, isEnd }: Props) {
  const say = useWords('deadlines');
  const text = isEnd ? deadlineText : momentText;
  return (
    <>
      {own}
      {own && <br />}
      <span>
        {instant === null
          ? say('inputs.zone', { zone: zoneText(zone, say.locale) })
          : text(instant, zone, say.locale)}
      </span>
      <VisuallyHidden>{say('inputs.escape')}</VisuallyHidden>
    </>
  );
}
