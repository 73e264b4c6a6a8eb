import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { Survey } from '../../../server/src/admin/rules';
import { propose } from '../../../server/src/domain/propose/propose';
import type { Choice, Chosen } from '../choose/chosen';
import { postFiles } from '../send/post-files';
import type { Trouble } from '../send/progress';
import { troubleOf } from '../send/use-import';
import type { RulesWork } from './work';

/**
 * Has rules proposed for the chosen documents, unless there are some already.
 *
 * @returns why there are none
 */
export function useSurvey(
  choice: Choice,
  locale: string,
  work: RulesWork | null,
  onWork: (work: RulesWork) => void
): Trouble | null {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const token = useAuth('useSurvey', (state) => state.token);
  useEffect(() => {
    if (work) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    postFiles('survey', { files: filesOf(choice), locale, token, signal })
      .then((response) => response.json() as Promise<Survey>)
      .then(({ site, application }) => onWork({ application, proposal: propose(site, application) }))
      .catch((error: unknown) => {
        if (!signal.aborted) setTrouble(troubleOf(error));
      });
    return () => leaving.abort();
    // Once for these documents: they cannot change meanwhile.
  }, []);
  return trouble;
}

/** Of what goes along with the documents, the server needs only the paths. */
function filesOf({ documents, along }: Choice): Chosen[] {
  return [...documents, ...along.map(({ path, file }) => ({ path, file: new File([], file.name) }))];
}
