import { lazy, Suspense, type ComponentProps } from 'react';

const ZonedInput = lazy(() => import('./ZonedInput'));

/** What is registered with Strapi: the time zones of the world are loaded with the first form that needs them. */
export function ZonedField(props: ComponentProps<typeof ZonedInput>) {
  return (
    <Suspense fallback={null}>
      <ZonedInput {...props} />
    </Suspense>
  );
}
