import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { applyDocument, type Applied } from '../../src/plugins/importer/server/src/apply/apply-document';
import { createDecide } from '../../src/plugins/importer/server/src/apply/calls';
import { loadSources } from '../../src/plugins/importer/server/src/apply/sources';
import { perFile } from '../../src/plugins/importer/server/src/apply/transactions';
import type { DateClaim, Mention, Transformed } from '../../src/plugins/importer/server/src/domain/model';
import { defaultMapping } from '../../src/plugins/importer/server/src/mapping/parse-mapping';
import { prepareMapping } from '../../src/plugins/importer/server/src/mapping/prepare';
import { defaultTimezone } from '../../src/plugins/importer/server/src/partners';
import { SILENT } from '../../src/plugins/importer/server/test-support';
import type { TestApp } from './app';

/** A press release, reduced to what it says about calls. */
export interface Release {
  /** Its path. */
  file: string;
  mentions: Partial<Mention>[];
  locale?: string;
  published?: boolean;
  /** UTC instant. */
  documentDate?: string | null;
}

/** A date that words of opening or closing give. */
export const inWords = (at: string): DateClaim => ({ at, relative: false, inWords: true });

/** A date that only a range gives. */
export const inRange = (at: string): DateClaim => ({ ...inWords(at), inWords: false });

/** Writes what follows from the sentences of a document, however they were worded. */
export async function applyMentions(strapi: Core.Strapi, release: Release): Promise<Applied> {
  const { file, locale = 'fr' } = release;
  const zone = defaultTimezone(strapi);
  const { models } = await prepareMapping(strapi, defaultMapping());
  const sources = (await loadSources(strapi)).get(locale) ?? new Map();
  const environment = {
    ...{ strapi, locale, zone, models, fresh: new Set<string>(), decide: createDecide(zone) },
    placeFiles: async (entry: Transformed['entry']) => ({ entry, warnings: [] }),
  };
  const document = { file, hash: randomUUID(), transformed: transformed(release) };
  return perFile(strapi, false, () =>
    applyDocument(environment, { ...document, formerPath: null, translationOf: null }, sources)
  );
}

export interface Titled {
  documentId: string;
  title: string;
}

/** The calls in order of their titles, with what the REST API does not show to all. */
export async function callsIn(
  { strapi }: TestApp,
  status: 'draft' | 'published',
  locale: string
): Promise<Titled[]> {
  const query: object = { status, locale, populate: ['cutOffs', 'deadlineChanges'], sort: 'title' };
  return (await strapi.documents('api::call.call').findMany(query)) as never;
}

function transformed({ file, mentions, published = true, documentDate = null }: Release): Transformed {
  const data = { title: file, body: file };
  return {
    entry: { uid: 'api::press-release.press-release', title: file, published, data, relations: [] },
    identity: { locale: null, pair: file, id: null, addresses: [] },
    mentions: mentions.map((mention) => ({ ...SILENT, sentence: file, ...mention })),
    documentDate,
    warnings: [],
    unplaced: [],
    contradictions: [],
  };
}
