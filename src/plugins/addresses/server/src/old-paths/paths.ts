import type { Core } from '@strapi/strapi';

import { inTransactionUnderWay, knexOf, writeInTurn } from '@guichet/strapi-kit';
import { instant } from '../partners';
import { typeOf } from '../services';
import { expectPaths } from './expect-path';
import { claimPaths, hashOfPath, pathRows, pathTable, type PathOwner } from './table';

/** A path of a document. */
export interface KnownPath {
  /** In its stored form, for example `/blog/titre`. */
  path: string;
  /** Of the page that had it; `null` if its type is not localized. */
  locale: string | null;
  /** When it was claimed. ISO 8601, UTC */
  since: string;
}

/** What became of a claim. */
export interface Claimed {
  /** In their stored form, without duplicates. */
  paths: string[];
  /** Those that belonged to other documents until now, with these. */
  taken: (PathOwner & { path: string })[];
}

/** Paths of the pages of a site that moved in, by which the public knows entries. */
export interface Paths {
  /**
   * Gives paths to a document, in the current transaction if there is one. A path that belongs to another document goes to
   * this one. The document keeps those that it has.
   *
   * @param claim paths as in a URL, without host and query; `locale`: the language of the page that had them
   * @throws ValidationError (400) that names the first path that is none, and the remedy; then none is claimed
   * @throws Error if the type has not opted in
   */
  claim: (claim: PathOwner & { locale: string | null; paths: string[] }) => Promise<Claimed>;
  /** The paths of a document, in alphabetical order. */
  pathsOf: (uid: string, documentId: string) => Promise<KnownPath[]>;
  /** The paths of some documents, by documentId, each in alphabetical order. */
  pathsOfEach: (uid: string, documentIds: string[]) => Promise<Map<string, KnownPath[]>>;
  /**
   * Takes paths away from a document, in the current transaction if there is one: nobody has them any more. Those of other
   * documents stay.
   *
   * @param owner `paths`: by default all that it has
   * @throws ValidationError (400) as `claim`
   * @returns how many it had
   */
  release: (owner: PathOwner & { paths?: string[] }) => Promise<number>;
}

/** @returns the service `plugin::addresses.paths` */
export function createPaths({ strapi }: { strapi: Core.Strapi }): Paths {
  return {
    claim: async ({ uid, documentId, locale, paths: written }) => {
      const owner = { uid: typeOf(strapi, uid).uid, documentId };
      const paths = expectPaths(written);
      const claim = { owner, locale, paths, now: instant(strapi) };
      return writeInTurn(strapi, async ({ trx }) => ({ paths, taken: await claimPaths(strapi, trx, claim) }));
    },

    pathsOf: async (uid, documentId) => (await pathsOfEach(strapi, uid, [documentId])).get(documentId) ?? [],

    pathsOfEach: (uid, documentIds) => pathsOfEach(strapi, uid, documentIds),

    release: async ({ paths, ...owner }) => {
      const hashes = paths && expectPaths(paths).map(hashOfPath);
      return writeInTurn(strapi, async ({ trx }) => {
        const rows = pathRows(strapi, trx, owner);
        return hashes ? rows.whereIn('path_hash', hashes).delete() : rows.delete();
      });
    },
  };
}

async function pathsOfEach(
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[]
): Promise<Map<string, KnownPath[]>> {
  const rows = knexOf(strapi)(pathTable(strapi)).where({ uid }).whereIn('entry_id', documentIds);
  const found = await inTransactionUnderWay(strapi, rows.select('entry_id', 'path', 'entry_locale', 'since'));
  const paths = new Map<string, KnownPath[]>();
  for (const { entry_id, path, entry_locale, since } of found) {
    const documentId = entry_id as string;
    const known: KnownPath = {
      path: path as string,
      locale: entry_locale as string | null,
      since: new Date(since as Date | number).toISOString(),
    };
    paths.set(documentId, [...(paths.get(documentId) ?? []), known]);
  }
  for (const known of paths.values()) known.sort((a, b) => (a.path < b.path ? -1 : 1));
  return paths;
}
