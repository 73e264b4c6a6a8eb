import { lazy, Suspense, type ComponentProps } from 'react';

const ZonedInput = lazy(() => import('./ZonedInput'));

/** The input that is registered with Strapi. It loads the world's time zones with the first form that needs them. */
export function ZonedField(props: ComponentProps<typeof ZonedInput>) {
  return (
    <Suspense fallback={null}>
      <ZonedInput {...props} />
    </Suspense>
  );
}
