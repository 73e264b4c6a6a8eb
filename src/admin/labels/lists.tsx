import { adminApi, InputRenderer, type StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

import { overrideEndpoint } from '@guichet/strapi-kit/admin';
import { word } from './word';

interface Column {
  attribute: { type: string };
  cellFormatter?: (row: Record<string, unknown>, column: { name: string }) => ReactNode;
}

interface Filter {
  label: unknown;
  options?: { label: string; value: string }[];
  input?: unknown;
}

/** Gives lists the labels of forms: Strapi shows names of attributes in filters, and values of enumerations in cells. */
export function labelLists(app: Pick<StrapiApp, 'registerHook'>): void {
  labelAttributes();
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', labelCells);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', labelOptions);
}

interface Configuration {
  contentType: {
    uid: string;
    metadatas: Record<string, { edit: { label?: string }; list: { label?: string } }>;
  };
}

/** A label that an administrator has written stays. */
function labelAttributes(): void {
  overrideEndpoint(adminApi, 'labels-of-lists', 'getContentTypeConfiguration', (endpoint) => {
    const { transformResponse } = endpoint;
    endpoint.transformResponse = (...answered) => {
      const { contentType, ...others } = transformResponse!(...answered) as Configuration;
      const metadatas = Object.entries(contentType.metadatas).map(([name, metadata]) => {
        const label = word(`content-manager.content-types.${contentType.uid}.${name}`);
        const isNamed = metadata.list.label !== undefined && metadata.list.label !== name;
        return [name, label && !isNamed ? { ...metadata, list: { ...metadata.list, label } } : metadata];
      });
      return { ...others, contentType: { ...contentType, metadatas: Object.fromEntries(metadatas) } };
    };
  });
}

function labelCells<List extends { displayedHeaders: Column[] }>(list: List): List {
  const displayedHeaders = list.displayedHeaders.map((column) =>
    column.attribute.type === 'enumeration' && !column.cellFormatter
      ? { ...column, cellFormatter: shownValue }
      : column
  );
  return { ...list, displayedHeaders };
}

function shownValue(row: Record<string, unknown>, { name }: { name: string }): ReactNode {
  const value = row[name];
  return typeof value === 'string' ? <FormattedMessage id={value} defaultMessage={value} /> : '-';
}

function labelOptions<List extends { displayedFilters: Filter[] }>(list: List): List {
  const displayedFilters = list.displayedFilters.map((filter) => {
    if (!filter.options?.some(({ label, value }) => label === value && word(value))) return filter;
    const options = filter.options.map(({ value }) => ({ value, label: word(value) ?? value }));
    // Strapi shows the label of a chosen option only for a custom input, so its own input is passed as one.
    return { ...filter, options, input: InputRenderer };
  });
  return { ...list, displayedFilters };
}
