import { unstable_useDocumentActions as useDocumentActions } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { Conflict } from './conflict';
import { type Values, withIdsOf } from './merge';
import { acceptVersion } from './read-versions';
import type { Comparison } from './use-comparison';

/** A function that does what the server refused, now that the editor has seen what it overwrites. */
export function useDoAnyway({ wanted, asked }: Conflict): (comparison: Comparison) => Promise<void> {
  const actions = useDocumentActions();
  const setValues = useForm('useDoAnyway', (form) => form.setValues) as (values: Values) => void;
  const navigate = useNavigate();
  const { data, ...where } = asked;
  const { model, collectionType } = where;

  return async ({ since: { version, versions }, theirs, mine }) => {
    acceptVersion(asked, { version, versions });
    if (wanted === 'updateDocument' || wanted === 'publishDocument') setValues(withIdsOf(theirs, mine));
    const sent = withIdsOf(theirs, data ?? {}) as never;
    if (wanted === 'updateDocument') await actions.update(where, sent);
    if (wanted === 'publishDocument') await actions.publish(where, sent);
    if (wanted === 'unpublishDocument') await actions.unpublish(where, data?.discardDraft === true);
    if (wanted === 'discardDocument') await actions.discard(where);
    if (wanted === 'deleteDocument') {
      const answer = await actions.delete(where);
      if (!answer || !('error' in answer)) navigate(`/content-manager/${collectionType}/${model}`);
    }
  };
}
