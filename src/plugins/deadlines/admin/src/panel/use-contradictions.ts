import { useEffect, useState } from 'react';
import { useDebounce, useStrapiApp } from '@strapi/strapi/admin';

import type { Contradiction, TextCheck, TextQuestion } from '../../../server/src/admin/apis';

/** How long typing has to pause before the texts are checked (ms). */
const PAUSE = 400;

/** What other plugins' checks find in the texts of an entry. */
export function useContradictions(question: TextQuestion | null): Contradiction[] {
  const checks = useStrapiApp(
    'useContradictions',
    ({ plugins }) => plugins.deadlines.apis.textChecks
  ) as TextCheck[];
  const asked = useDebounce(JSON.stringify(question), PAUSE);
  const [found, setFound] = useState<Contradiction[]>([]);
  useEffect(() => {
    let isCurrent = true;
    ask(checks, JSON.parse(asked)).then((contradictions) => isCurrent && setFound(contradictions));
    return () => {
      isCurrent = false;
    };
  }, [checks, asked]);
  return found;
}

async function ask(checks: TextCheck[], question: TextQuestion | null): Promise<Contradiction[]> {
  if (question === null) return [];
  const loaded = await Promise.all(checks.map((load) => load()));
  return loaded.flatMap((check) => check(question));
}
