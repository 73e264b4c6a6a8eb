import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useReadRelations } from './api';
import { type Conflict, setConflict, useConflict } from './conflict';
import type { Values } from './merge';
import { acceptVersion, type DocumentArguments, type ReadVersion, readVersion } from './read-versions';
import type { Comparison } from './use-comparison';

/** Both changes in the form, not saved yet. */
interface Merge {
  conflict: Conflict;
  /** What the editor had before. */
  mine: Values;
  /** What the others had saved, and its version. */
  theirs: Values;
  version: string | null;
}

interface Settlement {
  /** What the server has refused, and the editor has not settled. */
  conflict: Conflict | null;
  merge: Merge | null;
  /** Puts both changes into the form, for the editor to read and to save. */
  take: (values: Values, comparison: Comparison) => void;
  /** Puts into the form what the editor had before that. */
  takeBack: () => void;
}

/** How an editor settles with what others have saved in the entry of the form. */
export function useSettlement(asked: DocumentArguments): Settlement {
  const conflict = useConflict();
  const [merge, setMerge] = useState<Merge | null>(null);
  const setValues = useForm('useSettlement', (form) => form.setValues) as (values: Values) => void;
  const readRelations = useReadRelations();
  const version = readVersion(asked)?.version;
  return {
    conflict: conflict && isOpen(conflict, asked, version) ? conflict : null,
    merge: merge !== null && merge.version === version ? merge : null,
    take: (values, { since, theirs, mine }) => {
      acceptVersion(conflict!.asked, since);
      setMerge({ conflict: conflict!, mine, theirs, version: since.version });
      setValues(values);
      readRelations();
      setConflict(null);
    },
    takeBack: () => {
      const { conflict: former, mine } = merge!;
      acceptVersion(former.asked, former.since as ReadVersion);
      setValues(mine);
      setMerge(null);
      setConflict(former);
    },
  };
}

/** Whether it is about the entry in the form, which still is as it was when the server refused. */
function isOpen(conflict: Conflict, { documentId }: DocumentArguments, version?: string | null): boolean {
  const { asked, since } = conflict;
  if (asked.documentId !== documentId) return false;
  return asked.params?.locale === '*' || since?.version === version;
}
