import type { Core } from '@strapi/strapi';

import { representativeRows, type TransactionKnex } from '@guichet/strapi-kit';
import { Baselines } from '../run/baselines';
import { deadlines } from '../partners';
import type { EditedType } from './edited-type';
import { publicationAt, versionOf, type KnownPublication, type PublishedRow } from './publication';
import { Publications } from './publications';
import { readPublishedRows } from './published-rows';

const NOTHING = { versions: {}, nextAt: null };

/**
 * Compares everything that is published with what is known, once per process. This finds writes that bypassed the
 * Document Service. At the first start with a type, its entries become known without being announced.
 */
export class Comparison {
  private readonly compared = new Set<string>();
  private readonly baselines: Baselines<EditedType>;

  constructor(private readonly strapi: Core.Strapi) {
    this.baselines = new Baselines(strapi, 'edits', async (type, trx) => {
      const publications = await this.publications(type, new Map(), trx);
      await new Publications(strapi, trx).know(type.uid, publications);
    });
  }

  async make(type: EditedType): Promise<void> {
    if (this.compared.has(type.uid)) return;
    await this.baselines.ensure(type);
    const table = new Publications(this.strapi);
    const known = new Map((await table.all(type.uid)).map((one) => [one.documentId, one]));
    const publications = await this.publications(type, known);
    const now = deadlines(this.strapi, 'clock').now();
    const differs = [...new Set([...known.keys(), ...publications.keys()])].filter((id) => {
      const [was, is] = [known.get(id) ?? NOTHING, publications.get(id) ?? NOTHING];
      const isDue = was.nextAt !== null && was.nextAt <= now;
      return !isDue && (versionOf(was) !== versionOf(is) || was.nextAt !== is.nextAt);
    });
    await table.mark(type.uid, differs, now);
    this.compared.add(type.uid);
  }

  private async publications(type: EditedType, known: Map<string, KnownPublication>, trx?: TransactionKnex) {
    const now = deadlines(this.strapi, 'clock').now();
    const rows = await readPublishedRows(this.strapi, type, { trx });
    const { of: pickRow } = await representativeRows(this.strapi);
    const publicationOf = (id: string, those: PublishedRow[]) =>
      publicationAt(those, now, known.get(id)?.versions ?? {}, pickRow);
    return new Map([...rows].map(([id, those]) => [id, publicationOf(id, those)]));
  }
}
