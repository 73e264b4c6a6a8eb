import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Core } from '@strapi/strapi';

import { findJournalRows, type JournalRow } from './find-rows';
import type { JournalQuery } from './query';
import type { Reader } from './reader';

/** Rows that are in memory at a time. */
const BATCH = 500;

/** The journal from a row on to its beginning, as CSV that no spreadsheet takes for formulas. */
export function journalCsv(strapi: Core.Strapi, reader: Reader, query: JournalQuery): NodeJS.ReadableStream {
  // The mark at the beginning tells Excel that it is UTF-8.
  const csv = stringify({ header: true, bom: true, escape_formulas: true, columns: COLUMNS });
  // A client that goes away ends both.
  return pipeline(Readable.from(lines(strapi, reader, query)), csv, () => undefined);
}

const COLUMNS = [
  ...['at', 'kind', 'id', 'name', 'origin', 'action', 'type', 'entry', 'title'],
  ...['locales', 'changed', 'change', 'details', 'position', 'hash'],
];

async function* lines(strapi: Core.Strapi, reader: Reader, query: JournalQuery) {
  let after = query.after;
  for (;;) {
    const { data, meta } = await findJournalRows(strapi, reader, { ...query, after, pageSize: BATCH });
    yield* data.map(lineOf);
    if (meta.next === null) return;
    const [at, id] = meta.next.split('.').map(Number);
    after = { at, id };
  }
}

function lineOf({ author, locales, changed, details, ...row }: JournalRow) {
  return {
    ...{ ...row, ...author },
    locales: locales.join(' '),
    changed: changed.join(' '),
    details: details && JSON.stringify(details),
  };
}
