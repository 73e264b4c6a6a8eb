import type { TestApp } from './app';
import { AT_EACH_END, type Step } from './arbitrary-links';
import { dataFor, documentsOf, idsIn, pathOf, translationFor, type Relation } from './published-links';
import { LinksModel, type End } from './published-links-model';
import type { Caller } from './tokens';

/** Two entries at each end of a relation, and what the model says about them. */
export class LinksScene {
  private readonly model: LinksModel;
  private documents: Record<End, string[]> = { source: [], target: [] };

  constructor(
    private readonly app: TestApp,
    private readonly relation: Relation,
    private readonly locales: string[],
    private readonly caller: Caller
  ) {
    this.model = new LinksModel(relation);
  }

  async begin(): Promise<void> {
    const { source, target } = this.relation;
    const create = async (uid: string) => {
      const { documentId } = await documentsOf(this.app, uid).create({ data: dataFor(uid) });
      for (const locale of this.locales.slice(1)) {
        await documentsOf(this.app, uid).update({ documentId, locale, data: translationFor(uid) });
      }
      return documentId;
    };
    const fill = async (uid: string) => {
      const ids = [];
      while (ids.length < AT_EACH_END) ids.push(await create(uid));
      return ids;
    };
    const sources = await fill(source);
    this.documents = { source: sources, target: source === target ? sources : await fill(target) };
  }

  async take(step: Step): Promise<void> {
    const { end } = step;
    const documentId = this.documents[end][step.document];
    const documents = documentsOf(this.app, this.relation[end]);
    if (step.does === 'link') {
      const ids = step.others.map((index) => this.documents[end === 'source' ? 'target' : 'source'][index]);
      await documents.update({ documentId, locale: step.locale, data: { [this.attributeAt(end)]: ids } });
      this.model.link(end, documentId, ids, step.locale);
      return;
    }
    const { does } = step;
    // Strapi removes a draft that is discarded without a published version.
    const isPossible = (locale: string) =>
      does !== 'discardDraft' || this.model.isPublished(documentId, locale);
    const locales = step.locales.filter(isPossible);
    if (locales.length === 0) return;
    await documents[does]({ documentId, locale: locales });
    const ends: End[] = this.isSelf ? ['source', 'target'] : [end];
    for (const locale of locales) {
      if (does === 'publish') this.model.publish(ends, documentId, locale);
      else if (does === 'unpublish') this.model.unpublish(documentId, locale);
      else this.model.discard(ends, documentId, locale);
    }
  }

  /**
   * Every list of links, public and draft, in every locale: those that were found, and those that the model expects.
   */
  async lists(): Promise<{ found: unknown[]; expected: unknown[] }> {
    const [found, expected]: unknown[][] = [[], []];
    for (const locale of this.locales) {
      for (const end of this.relation.inverse ? (['source', 'target'] as const) : (['source'] as const)) {
        const [published, draft] = [await this.answered(end, locale), await this.drafted(end, locale)];
        found.push({ locale, end, published, draft });
        const list = (status: 'draft' | 'published') => this.expected(status, end, locale);
        expected.push({ locale, end, published: list('published'), draft: list('draft') });
      }
    }
    return { found, expected };
  }

  private get isSelf(): boolean {
    return this.relation.source === this.relation.target;
  }

  private attributeAt(end: End): string {
    return end === 'source' ? this.relation.attribute : this.relation.inverse!;
  }

  /** Lists of links by document. They keep their order where one end alone decides on it. */
  private byDocument(lists: [string, string[]][]): Record<string, string[]> {
    const order = (ids: string[]) => (this.relation.inverse ? [...ids].sort() : ids);
    return Object.fromEntries(lists.map(([id, ids]) => [id, order(ids)]));
  }

  private expected(status: 'draft' | 'published', end: End, locale: string): Record<string, string[]> {
    const all = this.documents[end];
    const shown = status === 'draft' ? all : all.filter((id) => this.model.isPublished(id, locale));
    return this.byDocument(shown.map((id) => [id, this.model.shown(status, end, id, locale)]));
  }

  private async answered(end: End, locale: string): Promise<Record<string, string[]>> {
    const attribute = this.attributeAt(end);
    const ids = this.documents[end].map((id) => `filters[documentId][$in]=${id}`).join('&');
    const populate = `populate[${attribute}][fields][0]=documentId`;
    const query = `${ids}&${populate}${this.locales.length > 1 ? `&locale=${locale}` : ''}`;
    const { body } = await this.app.http
      .get(encodeURI(`${pathOf(this.app, this.relation[end])}?${query}`))
      .set(this.caller);
    const entries = body.data as Record<string, unknown>[];
    return this.byDocument(entries.map((entry) => [String(entry.documentId), idsIn(entry[attribute])]));
  }

  private async drafted(end: End, locale: string): Promise<Record<string, string[]>> {
    const attribute = this.attributeAt(end);
    const documents = documentsOf(this.app, this.relation[end]);
    const filters = { documentId: { $in: this.documents[end] } };
    const entries = await documents.findMany({ status: 'draft', locale, filters, populate: [attribute] });
    return this.byDocument(entries.map((entry) => [String(entry.documentId), idsIn(entry[attribute])]));
  }
}
