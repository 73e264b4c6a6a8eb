import fc, { type Arbitrary } from 'fast-check';

import type { Relation } from './published-links';
import type { End } from './published-links-model';

/** How many entries there are at each end of a relation. */
export const AT_EACH_END = 2;

/** What an editor does to an entry, by its number. */
export type Step =
  | { does: 'link'; end: End; document: number; others: number[]; locale: string }
  | { does: 'publish' | 'unpublish' | 'discardDraft'; end: End; document: number; locales: string[] };

const DOES = ['publish', 'publish', 'publish', 'unpublish', 'discardDraft'] as const;

/** What editors may do to the entries of a relation, one step after another. First of all they link something. */
export function arbitrarySteps(relation: Relation, locales: string[]): Arbitrary<Step[]> {
  const link = (fewest: number) =>
    fc
      .constantFrom<End>(...(relation.inverse ? (['source', 'target'] as const) : (['source'] as const)))
      .chain((end) => arbitraryLink(relation, end, locales, fewest));
  const step = fc.oneof(
    link(1),
    link(0),
    arbitraryTurn(locales),
    arbitraryTurn(locales),
    arbitraryTurn(locales)
  );
  return fc
    .tuple(link(1), fc.array(step, { minLength: 5, maxLength: 14 }))
    .map(([first, more]) => [first, ...more]);
}

function arbitraryLink({ kind }: Relation, end: End, locales: string[], fewest: number): Arbitrary<Step> {
  const hasOne = end === 'source' ? kind.endsWith('ToOne') : kind.startsWith('oneTo');
  const document = fc.nat(AT_EACH_END - 1);
  const others = fc.uniqueArray(document, { minLength: fewest, maxLength: hasOne ? 1 : AT_EACH_END });
  return fc
    .tuple(document, others, fc.constantFrom(...locales))
    .map(([at, linked, locale]) => ({ does: 'link', end, document: at, others: linked, locale }));
}

function arbitraryTurn(locales: string[]): Arbitrary<Step> {
  const document = fc.nat(AT_EACH_END - 1);
  const some = fc.uniqueArray(fc.constantFrom(...locales), { minLength: 1 });
  return fc
    .tuple(fc.constantFrom(...DOES), fc.constantFrom<End>('source', 'target'), document, some)
    .map(([does, end, at, where]) => ({ does, end, document: at, locales: where }));
}
