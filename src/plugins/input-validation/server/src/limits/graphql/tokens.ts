import { Lexer, Source, TokenKind } from 'graphql';

import type { Sizes } from '../exceeded';

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/**
 * Counts tokens and the deepest nesting of brackets, without parsing: the parser calls itself for each bracket.
 *
 * @param enough tokens after which the rest is not read
 * @throws GraphQLError for what is no token
 */
export function sizesOfText(text: string, enough: number): Sizes<'graphql'> & { tokens: number } {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  while (lexer.advance().kind !== TokenKind.EOF && tokens <= enough) {
    const { kind } = lexer.token;
    tokens += 1;
    if (OPENING.has(kind)) open += 1;
    if (CLOSING.has(kind)) open -= 1;
    nesting = Math.max(nesting, open);
  }
  return { tokens, nesting };
}
