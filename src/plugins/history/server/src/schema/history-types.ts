import type { Core } from '@strapi/strapi';

import { metadataOf, schemaFinder, schemasOf, type Schema } from '@guichet/strapi-kit';
import { keptAttributes, populateOf, type ContentReader } from '../domain/entry-content';
import { readOptIn, type OptIn } from './opt-in';

/** A content type whose entries have versions. */
export interface HistoryType extends OptIn {
  uid: string;
  hasDrafts: boolean;
  /** What has to be populated to read all that versions keep. */
  populate: object;
  /** Relations whose other end shows them too, with the type there. */
  shared: { attribute: string; target: string }[];
}

/** The types that opted in, by their uid. */
export type HistoryTypes = Map<string, HistoryType>;

export function contentReader(strapi: Core.Strapi): ContentReader {
  return {
    find: schemaFinder(strapi),
    isStored: (uid, attribute) => attribute in metadataOf(strapi, uid).attributes,
  };
}

/**
 * @returns the service `plugin::history.types`. It must not be used before the database's models exist.
 * @throws OptInError with schema, key and remedy
 */
export function createTypes({ strapi }: { strapi: Core.Strapi }): HistoryTypes {
  const reader = contentReader(strapi);
  const opted = schemasOf(strapi).flatMap((schema) => {
    const optIn = readOptIn(schema);
    return optIn ? [[schema, optIn] as const] : [];
  });
  const uids = opted.map(([{ uid }]) => uid);
  return new Map(opted.map(([schema, optIn]) => [schema.uid, historyType(reader, schema, optIn, uids)]));
}

function historyType(reader: ContentReader, { uid, options }: Schema, optIn: OptIn, opted: string[]) {
  const shared = keptAttributes(reader, uid).flatMap(([attribute, { target, inversedBy, mappedBy }]) =>
    (inversedBy || mappedBy) && opted.includes(target!) ? [{ attribute, target: target! }] : []
  );
  const hasDrafts = options?.draftAndPublish === true;
  return { ...optIn, uid, hasDrafts, populate: populateOf(reader, uid), shared };
}
