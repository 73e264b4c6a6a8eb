import type { ReactNode } from 'react';

import { NEXT_DEADLINE, readableName, translationIn } from '@guichet/time';
import type { OptIn } from '../../../server/src/schema/opt-in';

/** An entry in the list: its draft; `status` compares it with the published version. */
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

/** A column of a list as Strapi keeps it. */
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
  layout: {
    options: { deadlines?: OptIn };
    metadatas: Record<string, { label?: string } | undefined>;
    settings: { mainField: string };
  };
}

/** The components that show a cell of each kind. */
export interface Cells {
  state: (row: ListedRow, model: string, name: string) => ReactNode;
  deadline: (row: ListedRow, model: string) => ReactNode;
  date: (row: ListedRow, model: string, name: string) => ReactNode;
}

/** Strapi's own date-times are not in the schema. They stay as Strapi shows them. */
const STRAPI = ['createdAt', 'updatedAt', 'publishedAt'];

/**
 * Adds a column for each state of a type that opted in, and one for its next deadline, next to the entry's title. All
 * other date-times are shown in the entry's zone. If an editor has chosen a computed attribute as a column, it appears
 * only once.
 *
 * @param language of the admin, BCP 47
 */
export function withComputedColumns<T extends ListLayout>(list: T, cells: Cells, language: string): T {
  const optIn = list.layout.options?.deadlines;
  if (!optIn) return list;
  const computed = computedColumns(list, optIn, cells, language);
  const others = list.displayedHeaders
    .filter(({ name }) => !computed.some((column) => column.name === name))
    .map((column) => inZone(column, cells));
  const title = others.findIndex(({ name }) => name === list.layout.settings.mainField);
  const place = title === -1 ? others.length : title + 1;
  const displayedHeaders = [...others.slice(0, place), ...computed, ...others.slice(place)];
  return { ...list, displayedHeaders };
}

function computedColumns({ layout }: ListLayout, optIn: OptIn, cells: Cells, language: string): Column[] {
  const configured = (name: string) => layout.metadatas[name]?.label;
  const column = (
    name: string,
    label: Message,
    type: string,
    show: (row: ListedRow, model: string) => ReactNode
  ): Column => ({
    name,
    label,
    attribute: { type },
    searchable: false,
    sortable: true,
    cellFormatter: (row, _column, { model }) => show(row, model),
  });
  const states = Object.keys(optIn.states ?? {}).map((name) =>
    column(name, stateLabel(optIn, name, language, configured(name)), 'enumeration', (row, model) =>
      cells.state(row, model, name)
    )
  );
  if (!optIn.deadline) return states;
  const label = computedLabel(NEXT_DEADLINE, configured(NEXT_DEADLINE));
  return [...states, column(NEXT_DEADLINE, label, 'datetime', cells.deadline)];
}

function inZone(header: Column, cells: Cells): Column {
  if (header.attribute.type !== 'datetime' || STRAPI.includes(header.name)) return header;
  return { ...header, cellFormatter: (row, _column, { model }) => cells.date(row, model, header.name) };
}

/** The plugin's label for a computed attribute that every type has under the same name. */
export function computedLabel(name: string, configured = name): Message {
  return { id: `deadlines.lists.column.${name}`, defaultMessage: configured };
}

/**
 * What the opt-in calls a state. It is a message, because Strapi replaces a plain text by its own label of the attribute.
 *
 * @param configured the label in the configuration of the list, by default the name of the attribute
 */
export function stateLabel({ states }: OptIn, name: string, language: string, configured = name): Message {
  const chosen = configured === name ? readableName(name) : configured;
  const label = translationIn(states[name].names ?? {}, language) ?? chosen;
  return { id: `deadlines.lists.state.${label}`, defaultMessage: label };
}
