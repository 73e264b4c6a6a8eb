import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Preview } from '../../../server/src/admin/preview-document';
import type { Chosen } from '../choose/chosen';
import { postFiles } from '../send/post-files';
import type { Trouble } from '../send/progress';
import { troubleOf } from '../send/use-import';

export interface Previews {
  isAsking: boolean;
  /** Of the document that was asked for last. */
  preview: Preview | null;
  trouble: Trouble | null;
  ask: (document: Chosen, mapping: Chosen) => void;
}

/** Asks the server what one document becomes. */
export function usePreview(locale: string): Previews {
  const [state, setState] = useState<Omit<Previews, 'ask'>>(NOTHING);
  const token = useAuth('usePreview', (auth) => auth.token);
  const ask = (document: Chosen, mapping: Chosen) => {
    setState({ ...NOTHING, isAsking: true });
    postFiles('preview', { files: [document, mapping], locale, token })
      .then((response) => response.json() as Promise<Preview>)
      .then((preview) => setState({ ...NOTHING, preview }))
      .catch((error: unknown) => setState({ ...NOTHING, trouble: troubleOf(error) }));
  };
  return { ...state, ask };
}

const NOTHING = { isAsking: false, preview: null, trouble: null };
