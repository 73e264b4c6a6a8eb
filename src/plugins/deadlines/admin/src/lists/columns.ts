import type { ReactNode } from 'react';

import type { OptIn } from '../../../server/src/schema/opt-in';
import { NEXT_DEADLINE } from '../../../server/src/schema/model';

/** An entry as the list shows it: its draft, as `status` says in comparison with what is published. */
export interface ListedRow {
  id: number | string;
  documentId: string;
  locale?: string | null;
  status?: string;
  [attribute: string]: unknown;
}

interface Message {
  id: string;
  defaultMessage: string;
}

/** A column of a list as Strapi holds it. */
export interface Column {
  name: string;
  label: string | Message;
  attribute: { type: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter?: (row: never, column: never, list: { model: string }) => ReactNode;
}

/** What the hook `Admin/CM/pages/ListView/inject-column-in-table` receives and returns. */
export interface ListLayout {
  displayedHeaders: Column[];
  /** `options`: the schema's options and plugin options together. */
  layout: { options: { deadlines?: OptIn }; metadatas: Record<string, { label?: string } | undefined> };
}

/** What shows a cell of each kind. */
export interface Cells {
  state: (row: ListedRow, model: string, name: string) => ReactNode;
  deadline: (row: ListedRow, model: string) => ReactNode;
  date: (row: ListedRow, model: string, name: string) => ReactNode;
}

/** Strapi's own date-times are not in the schema's hands: they stay as Strapi shows them. */
const STRAPI = ['createdAt', 'updatedAt', 'publishedAt'];

/**
 * Gives the list of a type that opted in a column for each of its states, and one for its next deadline. All other
 * date-times are shown in the entry's zone. Where an editor has chosen one of them as a column, it comes once.
 */
export function withComputedColumns<T extends ListLayout>(list: T, cells: Cells): T {
  const optIn = list.layout.options?.deadlines;
  if (!optIn) return list;
  const names = Object.keys(optIn.states ?? {});
  const chosen = list.displayedHeaders.filter(({ name }) => ![...names, NEXT_DEADLINE].includes(name));
  const column = (name: string, type: string, show: (row: ListedRow, model: string) => ReactNode) => ({
    name,
    label: labelOf(name, list.layout.metadatas[name]?.label),
    attribute: { type },
    searchable: false,
    sortable: true,
    cellFormatter: (row: ListedRow, _column: unknown, { model }: { model: string }) => show(row, model),
  });
  const states = names.map((name) =>
    column(name, 'enumeration', (row, model) => cells.state(row, model, name))
  );
  const deadline = optIn.deadline ? [column(NEXT_DEADLINE, 'datetime', cells.deadline)] : [];
  const displayedHeaders = [
    ...chosen.map((header) => inZone(header, cells)),
    ...states,
    ...deadline,
  ] as Column[];
  return { ...list, displayedHeaders };
}

function inZone(header: Column, cells: Cells): Column {
  if (header.attribute.type !== 'datetime' || STRAPI.includes(header.name)) return header;
  const cellFormatter = (row: ListedRow, _column: unknown, { model }: { model: string }) =>
    cells.date(row, model, header.name);
  return { ...header, cellFormatter } as Column;
}

/** The plugin's word for a computed attribute, or else the one that the schema has. */
export function labelOf(name: string, label = name): Message {
  return { id: `deadlines.lists.column.${name}`, defaultMessage: label };
}
