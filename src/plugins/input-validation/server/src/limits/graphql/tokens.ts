import { graphqlLibrary } from '@guichet/strapi-kit';
import type { Sizes } from '../exceeded';

const OPENING = ['{', '(', '['];
const CLOSING = ['}', ')', ']'];

/**
 * Counts tokens and the deepest nesting of brackets, without parsing, because the parser recurses for each bracket.
 *
 * @param enough tokens after which the rest is not read
 * @throws GraphQLError for text that is not a token
 */
export function sizesOfText(text: string, enough: number): Sizes<'graphql'> & { tokens: number } {
  const { Lexer, Source, TokenKind } = graphqlLibrary();
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  while (lexer.advance().kind !== TokenKind.EOF && tokens <= enough) {
    const { kind } = lexer.token;
    tokens += 1;
    if (OPENING.includes(kind)) open += 1;
    if (CLOSING.includes(kind)) open -= 1;
    nesting = Math.max(nesting, open);
  }
  return { tokens, nesting };
}
