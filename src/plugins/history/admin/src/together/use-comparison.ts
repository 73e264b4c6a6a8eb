import { useForm } from '@strapi/strapi/admin';
import { unstable_useDocument as useDocument } from '@strapi/content-manager/strapi-admin';

import type { ChangesSince } from '../../../server/src/together/changes-since';
import { useChangesSinceQuery } from './api';
import type { Conflict } from './conflict';
import { changedParts, type Sides, type Values } from './merge';

/** What others have saved meanwhile, and what the editor has. */
export interface Comparison extends Sides {
  since: ChangesSince;
}

/**
 * @param base the form as it was read; by default as Strapi has read it
 * @returns `null` until the server has said it
 */
export function useComparison({ asked, since }: Conflict, base: Values | null): Comparison | null {
  const { collectionType, model, documentId = '', params } = asked;
  const locale = params?.locale === '*' ? undefined : params?.locale;
  const mine = useForm('useComparison', (form) => form.values) as Values;
  const initialValues = useForm('useComparison', (form) => form.initialValues) as Values;
  const entry = { uid: model, documentId, locale, since: since?.version ?? '0' };
  const { currentData: changes } = useChangesSinceQuery(
    { ...entry, ...changedParts(base ?? initialValues, mine) },
    { refetchOnMountOrArgChange: true }
  );
  // Asked apart from what the form shows, which would be replaced.
  const seen = { ...params, seen: changes?.version ?? '' };
  const theirDocument = useDocument(
    { collectionType, model, documentId, params: seen },
    { skip: !changes?.version }
  );
  if (!changes) return null;
  if (changes.version === null) return { since: changes, mine, theirs: {} };
  if (!theirDocument.document) return null;
  return { since: changes, mine, theirs: theirDocument.getInitialFormValues() as Values };
}
