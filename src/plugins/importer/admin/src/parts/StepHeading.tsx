import { Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';

/** The heading of a step that replaced another one. Screen readers announce it. */
export function StepHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Typography ref={heading} tag="h2" variant="beta" tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Typography>
  );
}
