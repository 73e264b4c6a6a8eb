import { useEffect, useState } from 'react';
import { useDebounce, useStrapiApp } from '@strapi/strapi/admin';

import type { Contradiction, TextCheck, TextsToCheck } from '../../../server/src/admin/apis';

/** How long typing has to pause before the texts are checked (ms). */
const PAUSE = 400;

/** What other plugins' checks find in the texts of an entry. */
export function useContradictions(texts: TextsToCheck | null): Contradiction[] {
  const checks = useStrapiApp(
    'useContradictions',
    ({ plugins }) => plugins.deadlines.apis.textChecks
  ) as TextCheck[];
  const settled = useDebounce(JSON.stringify(texts), PAUSE);
  const [found, setFound] = useState<Contradiction[]>([]);
  useEffect(() => {
    let isCurrent = true;
    ask(checks, JSON.parse(settled)).then((contradictions) => isCurrent && setFound(contradictions));
    return () => {
      isCurrent = false;
    };
  }, [checks, settled]);
  return found;
}

async function ask(checks: TextCheck[], texts: TextsToCheck | null): Promise<Contradiction[]> {
  if (texts === null) return [];
  const loaded = await Promise.all(checks.map((load) => load()));
  return loaded.flatMap((check) => check(texts));
}
