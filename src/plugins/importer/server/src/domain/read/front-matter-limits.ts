import { isAlias, isCollection, isNode, isPair, isScalar, Lexer, type Document } from 'yaml';

import { LIMITS } from '../limits';
import { BrokenDocument } from '../problems';

/**
 * Refuses front matter that would take long to parse, before it is parsed.
 *
 * @throws BrokenDocument naming the limit
 */
export function refuseManyTokens(yaml: string): void {
  const limit = LIMITS.frontMatterLength;
  if (yaml.length > limit)
    throw new BrokenDocument('front-matter-too-long', { length: yaml.length, limit }, 2);
  const tokens = new Lexer().lex(yaml);
  for (let count = 0; !tokens.next().done; count += 1) {
    if (count < LIMITS.frontMatterTokens) continue;
    throw new BrokenDocument('front-matter-too-many', { limit: LIMITS.frontMatterTokens }, 2);
  }
}

/**
 * Refuses endless nesting, and anchors that repeat each other until a short text becomes a long one.
 *
 * @throws BrokenDocument with the line
 */
export function refuseCostly({ contents }: Document.Parsed, lineAt: (offset: number) => number): void {
  const anchored = new Map<string, number>();
  /** The length of a node, including everything that its aliases stand for. */
  const measure = (node: unknown, depth: number): number => {
    if (isAlias(node)) return anchored.get(node.source) ?? refuseLength(Infinity);
    if (isPair(node)) return measure(node.key, depth) + measure(node.value, depth);
    if (!isNode(node)) return 0;
    if (depth > LIMITS.frontMatterDepth) throw tooDeep(lineAt(node.range?.[0] ?? 0));
    const items: unknown[] = isCollection(node) ? node.items : [];
    const own = isScalar(node) ? String(node.value ?? '').length + 1 : 1;
    const length = items.reduce<number>((sum, item) => sum + measure(item, depth + 1), own);
    if ('anchor' in node && node.anchor) anchored.set(node.anchor, length);
    return refuseLength(length);
  };
  measure(contents, 0);
}

function refuseLength(length: number): number {
  const limit = LIMITS.frontMatterLength;
  if (length <= limit) return length;
  throw new BrokenDocument('front-matter-repeats', { limit }, 2);
}

function tooDeep(line: number): BrokenDocument {
  return new BrokenDocument('front-matter-too-deep', {}, line);
}
