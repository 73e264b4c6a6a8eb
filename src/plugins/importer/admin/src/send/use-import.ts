import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';

import type { Choice } from '../choose/chosen';
import { next, type Event, type Stage, type Trouble } from './progress';
import { Refused } from './post-files';
import { sendDocuments } from './send-documents';

const CONFLICT = 409;

export interface Import {
  stage: Stage;
  check: (choice: Choice, locale: string) => void;
  apply: (choice: Choice, locale: string) => void;
  /** Returns to choosing. */
  again: () => void;
}

/** Checks and imports documents, in two runs. */
export function useImport(): Import {
  const [stage, tell] = useReducer(next, { name: 'choosing' });
  const token = useAuth('useImport', (state) => state.token);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  const run = (dryRun: boolean) => (choice: Choice, locale: string) => {
    const { signal } = leaving.current;
    tell({ type: 'begin', dryRun, total: choice.documents.length });
    void follow(sendDocuments({ dryRun, choice, locale, token, signal }), tell, signal);
  };
  return { stage, check: run(true), apply: run(false), again: () => tell({ type: 'again' }) };
}

async function follow(
  lines: ReturnType<typeof sendDocuments>,
  tell: (event: Event) => void,
  signal: AbortSignal
): Promise<void> {
  try {
    // If lines arrive together, only the last of them would be shown.
    for await (const line of lines) flushSync(() => tell({ type: 'line', line }));
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof Refused) tell({ type: 'trouble', trouble: troubleOf(error) });
  }
  tell({ type: 'end' });
}

/** Why the server did not begin. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Refused)) return { kind: 'unanswered' };
  const { status, problem, message } = error;
  if (status === CONFLICT) return { kind: 'busy', message };
  return problem ? { kind: 'not-taken', problem } : { kind: 'failed', message };
}
