import { Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { State } from '@guichet/time';
import { useNames } from '../parts/use-names';
import type { ListedRow } from './columns';
import { usePublicStates } from './api';

interface Props {
  uid: string;
  state: State;
  row: ListedRow;
  /** All listed entries: one request asks what the public sees of them. */
  rows: ListedRow[];
}

/** What the public sees of an entry, if that differs from its draft: another state, or nothing at all. */
export function PublicState({ uid, state, row, rows }: Props) {
  const say = useWords('deadlines');
  const names = useNames();
  const documentIds = rows.filter(isModified).map(({ documentId }) => documentId);
  const states = usePublicStates({ model: uid, documentIds, locale: row.locale ?? null });
  if (row.status === 'draft') return <Muted>{say('lists.not-public')}</Muted>;
  const published = states?.[row.documentId];
  if (!isModified(row) || !published || published[state.name] === row[state.name]) return null;
  const word = published[state.name];
  const shown = word === null ? say('lists.no-state') : names.word(uid, state.name, word);
  return <Muted>{say('lists.public', { state: shown })}</Muted>;
}

const isModified = ({ status }: ListedRow) => status === 'modified';

function Muted({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
