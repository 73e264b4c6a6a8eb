import { useForm } from '@strapi/strapi/admin';
import { unstable_useDocument as useDocument } from '@strapi/content-manager/strapi-admin';

import type { ChangesSince } from '../../../server/src/together/changes-since';
import { useChangesSinceQuery } from './api';
import { differencesOf, type Difference, type Sides, type Values } from './compare';
import type { Conflict } from './conflict';

/** What others have saved meanwhile, and what the editor has. */
export interface Comparison extends Sides {
  since: ChangesSince;
  differences: Difference[];
}

/**
 * @param base the form as it was read; by default as Strapi has read it
 * @returns `null` until the server has said it
 */
export function useComparison({ asked, since }: Conflict, base: Values | null): Comparison | null {
  const { collectionType, model, documentId = '', params } = asked;
  const { locale } = params ?? {};
  const read = since?.version ?? '0';
  const { currentData: changes } = useChangesSinceQuery(
    { uid: model, documentId, locale: locale === '*' ? undefined : locale, since: read },
    { refetchOnMountOrArgChange: true }
  );
  // Asked apart from what the form shows, which would be replaced.
  const seen = { ...params, seen: changes?.version ?? '' };
  const theirDocument = useDocument(
    { collectionType, model, documentId, params: seen },
    { skip: !changes?.version }
  );
  const values = useForm('useComparison', (form) => form.values) as Values;
  const initialValues = useForm('useComparison', (form) => form.initialValues) as Values;
  if (!changes) return null;
  const isThere = changes.version !== null;
  if (isThere && !theirDocument.document) return null;
  const theirs = (isThere ? (theirDocument.getInitialFormValues() as Values) : null) ?? {};
  const sides = { base: base ?? initialValues, mine: values, theirs, changed: changes.changed };
  const attributes = Object.keys(theirDocument.schema?.attributes ?? values);
  return { since: changes, ...sides, differences: differencesOf(sides, attributes) };
}
