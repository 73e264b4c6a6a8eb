import type { Core, UID } from '@strapi/strapi';

import { isLocalized, type Row, schemaOf } from '@guichet/strapi-kit';
import type { EntryHistory, EntryRecord, ExportedEntry } from '../domain/exported/record';
import type { Models } from '../domain/mapping/mapping';
import { modelsOf } from '../mapping/type-models';
import { addresses, deadlines, oldPaths } from '../partners';
import { populateOf } from './populate';
import { recordOfRow, type ExportedFile, type RowReading } from './record-of-row';

/** How many entries are in memory at once. */
const AT_ONCE = 100;

/** The types of the application. */
export function exportedTypes(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
}

/** A type's entries as documents of an export have them. */
export class EntryReader {
  readonly models: Models;
  private readonly reading: RowReading;
  private readonly changes: string | null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
    onFile?: (file: ExportedFile) => void
  ) {
    this.models = modelsOf(strapi, uid);
    const hasUniqueSlugs = (other: string) => Boolean(schemaOf(strapi, other).pluginOptions?.addresses);
    this.reading = { models: this.models, hasUniqueSlugs, onFile };
    this.changes = deadlines(strapi, 'recorded-changes').attributeOf(uid);
  }

  /** The record of one row; null if there is none. */
  async one(where: object): Promise<EntryRecord | null> {
    const [row] = await this.rows(where, 1);
    return row ? recordOfRow(this.reading, this.uid, row) : null;
  }

  /** All published entries, or all of a type without drafts; in pages. */
  async *published(): AsyncGenerator<ExportedEntry[]> {
    const where = this.hasDrafts() ? { publishedAt: { $notNull: true } } : {};
    for await (const rows of this.pages(where)) yield this.entriesOf(rows, false);
  }

  /** The drafts that say something else than what is published; in pages. */
  async *drafts(): AsyncGenerator<ExportedEntry[]> {
    if (!this.hasDrafts()) return;
    for await (const rows of this.pages({ publishedAt: { $null: true } })) {
      const documentId = { $in: rows.map((row) => row.documentId) };
      const published = await this.rows({ documentId, publishedAt: { $notNull: true } });
      const known = new Map(published.map((row) => [keyOf(row), this.textOf(row)]));
      yield this.entriesOf(
        rows.filter((row) => known.get(keyOf(row)) !== this.textOf(row)),
        true
      );
    }
  }

  private hasDrafts(): boolean {
    return schemaOf(this.strapi, this.uid).options?.draftAndPublish === true;
  }

  private async *pages(where: object): AsyncGenerator<Row[]> {
    for (let last: unknown = 0; ;) {
      const rows = await this.rows({ ...where, id: { $gt: last } }, AT_ONCE);
      if (rows.length === 0) return;
      yield rows;
      last = rows.at(-1)!.id;
    }
  }

  private rows(where: object, limit?: number): Promise<Row[]> {
    const populate = populateOf(this.models, this.uid);
    if (this.changes !== null) populate[this.changes] = true;
    return this.strapi.db
      .query(this.uid as UID.ContentType)
      .findMany({ where, populate, orderBy: { id: 'asc' }, limit });
  }

  private textOf(row: Row): string {
    // Files of what is only compared are no part of the export.
    return JSON.stringify(recordOfRow({ ...this.reading, onFile: undefined }, this.uid, row));
  }

  private async entriesOf(rows: Row[], isDraft: boolean): Promise<ExportedEntry[]> {
    const { strapi, uid, reading } = this;
    const ids = rows.map((row) => row.documentId as string);
    const former = await addresses(strapi, 'former-addresses')?.slugsOf(uid, ids);
    const known = await oldPaths(strapi, uid)?.pathsOfEach(uid, ids);
    const localized = isLocalized(schemaOf(strapi, uid));
    const pathsOf = ({ documentId, locale }: Row) =>
      (known?.get(documentId as string) ?? []).filter((one) => !localized || one.locale === locale);
    return rows.map((row) => ({
      uid,
      documentId: row.documentId as string,
      locale: localized ? (row.locale as string) : null,
      isDraft,
      record: recordOfRow(reading, uid, row),
      history: this.historyOf(row, {
        formerSlugs: former?.get(row.documentId as string) ?? [],
        paths: pathsOf(row).map(({ path }) => path),
      }),
    }));
  }

  private historyOf(
    row: Row,
    { formerSlugs, paths }: Required<Pick<EntryHistory, 'formerSlugs' | 'paths'>>
  ): EntryHistory {
    const changes = ((this.changes && row[this.changes]) || []) as Row[];
    return {
      ...(row.firstPublishedAt ? { firstPublishedAt: iso(row.firstPublishedAt)! } : {}),
      ...(formerSlugs.length > 0 && { formerSlugs }),
      ...(paths.length > 0 && { paths }),
      ...(changes.length > 0 && {
        // Who it was is a person's name, and stays here.
        deadlineChanges: changes.map(({ from, to, announcedAt, note }) => ({
          from: iso(from),
          to: iso(to),
          announcedAt: iso(announcedAt)!,
          note: (note as string | null) ?? null,
        })),
      }),
    };
  }
}

function keyOf({ documentId, locale }: Row): string {
  return `${documentId} ${locale}`;
}

function iso(value: unknown): string | null {
  return value ? new Date(value as string | Date).toISOString() : null;
}
