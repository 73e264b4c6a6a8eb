import type { Core } from '@strapi/strapi';

import { leadingRows } from '../../../../deadlines/server/src/levels/leading-rows';
import { FirstSight } from '../run/first-sight';
import { deadlines, LOCALE, type Transaction } from '../seam';
import type { EditedType } from './edited-type';
import { publicationAt, versionOf, type KnownPublication, type PublishedRow } from './publication';
import { Publications } from './publications';
import { readPublishedRows } from './published-rows';

const NOTHING: KnownPublication = { versions: {}, slug: null };

/**
 * Compares everything that is published with what is known, once in the life of a process: it finds what was written
 * past the Document Service. At the first start with a type what is there is known, and nothing is announced of it.
 */
export class Comparison {
  private readonly compared = new Set<string>();
  private readonly firstSight: FirstSight<EditedType>;

  constructor(private readonly strapi: Core.Strapi) {
    this.firstSight = new FirstSight(strapi, 'edits', async (type, trx) => {
      const publications = await this.publications(type, new Map(), trx);
      await new Publications(strapi, trx).know(type.uid, publications);
    });
    // With a locale its entries are deleted, past the Document Service.
    strapi.db.lifecycles.subscribe({ models: [LOCALE], afterDelete: () => this.compared.clear() });
  }

  async make(type: EditedType): Promise<void> {
    if (this.compared.has(type.uid)) return;
    await this.firstSight.establish(type);
    const table = new Publications(this.strapi);
    const known = new Map((await table.all(type.uid)).map((one) => [one.documentId, one]));
    const publications = await this.publications(type, known);
    const documentIds = [...new Set([...known.keys(), ...publications.keys()])];
    const versions = (those: Map<string, KnownPublication>, id: string) =>
      versionOf(those.get(id) ?? NOTHING);
    const differs = documentIds.filter((id) => versions(known, id) !== versions(publications, id));
    await table.mark(type.uid, differs, deadlines(this.strapi, 'clock').now());
    this.compared.add(type.uid);
  }

  private async publications(type: EditedType, known: Map<string, KnownPublication>, trx?: Transaction) {
    const now = deadlines(this.strapi, 'clock').now();
    const rows = await readPublishedRows(this.strapi, type, { trx });
    const { among } = await leadingRows(this.strapi);
    const publicationOf = (id: string, those: PublishedRow[]) =>
      publicationAt(those, now, known.get(id)?.versions ?? {}, among);
    return new Map([...rows].map(([id, those]) => [id, publicationOf(id, those)]));
  }
}
