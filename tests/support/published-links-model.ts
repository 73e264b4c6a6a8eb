import type { Relation } from './published-links';

export type End = 'source' | 'target';
export type Pair = Record<End, string>;

const OTHER = { source: 'target', target: 'source' } as const;

/**
 * What one relation should show: the rule in its simplest form. A link is public if both ends are published, and if, of
 * the ends that have the attribute, the one published last has the link.
 */
export class LinksModel {
  private readonly drafts = new Map<string, Pair[]>();
  private readonly said = new Map<string, Pair[]>();
  private readonly published = new Set<string>();
  private readonly isTwoWay: boolean;
  private readonly hasOne: Record<End, boolean>;

  constructor({ kind, inverse }: Relation) {
    this.isTwoWay = inverse !== undefined;
    this.hasOne = { source: kind.endsWith('ToOne'), target: kind.startsWith('oneTo') };
  }

  link(end: End, document: string, others: string[], locale: string): void {
    this.replace(this.drafts, end, document, others, locale);
  }

  /** @param ends of the document: both in a relation within one type */
  publish(ends: End[], document: string, locale: string): void {
    this.published.add(`${locale} ${document}`);
    for (const end of this.deciding(ends)) {
      this.replace(this.said, end, document, others(this.of(this.drafts, locale), end, document), locale);
    }
  }

  unpublish(document: string, locale: string): void {
    this.published.delete(`${locale} ${document}`);
    const isSaid = (pair: Pair) =>
      this.deciding(['source', 'target']).some((end) => this.isPublished(pair[end], locale));
    this.said.set(locale, this.of(this.said, locale).filter(isSaid));
  }

  discard(ends: End[], document: string, locale: string): void {
    for (const end of this.deciding(ends)) {
      this.replace(this.drafts, end, document, others(this.of(this.said, locale), end, document), locale);
    }
  }

  isPublished(document: string, locale: string): boolean {
    return this.published.has(`${locale} ${document}`);
  }

  /** What a document shows at an end, in its order. Only one of two ends decides on the order. */
  shown(status: 'draft' | 'published', end: End, document: string, locale: string): string[] {
    if (status === 'draft') return others(this.of(this.drafts, locale), end, document);
    return others(this.of(this.said, locale), end, document).filter((id) => this.isPublished(id, locale));
  }

  private deciding(ends: End[]): End[] {
    return ends.filter((end) => end === 'source' || this.isTwoWay);
  }

  private of(pairs: Map<string, Pair[]>, locale: string): Pair[] {
    return pairs.get(locale) ?? [];
  }

  private replace(all: Map<string, Pair[]>, end: End, document: string, linked: string[], locale: string) {
    const other = OTHER[end];
    const isTaken = (pair: Pair) => this.isTwoWay && this.hasOne[other] && linked.includes(pair[other]);
    const kept = this.of(all, locale).filter((pair) => pair[end] !== document && !isTaken(pair));
    all.set(locale, [...kept, ...linked.map((id) => ({ [end]: document, [other]: id }) as Pair)]);
  }
}

const others = (pairs: Pair[], end: End, document: string) =>
  pairs.filter((pair) => pair[end] === document).map((pair) => pair[OTHER[end]]);
