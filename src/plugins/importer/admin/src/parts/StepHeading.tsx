import { Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';

/** The heading of a step that took another one's place: whoever does not see the page is told so. */
export function StepHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Typography ref={heading} tag="h2" variant="beta" tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Typography>
  );
}
