import type { ReactNode } from 'react';
import { VisuallyHidden } from '@strapi/design-system';

import type { Mark } from '../../../server/src/look/differences';
import { Added, Removed } from './styles';
import { useHistoryWords } from './words';

/** Something that was added or removed, for eyes and for ears. */
export function Marked({ mark, children }: { mark: Mark; children: ReactNode }) {
  const { say } = useHistoryWords();
  if (mark === 'same') return <>{children}</>;
  const Element = mark === 'added' ? Added : Removed;
  return (
    <Element>
      <VisuallyHidden>{say(`versions.mark.${mark}`)} </VisuallyHidden>
      {children}
    </Element>
  );
}
