import { parse } from 'graphql';

import { sizesOfDocument } from './document';
import { sizesOfArguments } from './input';
import { sizesOfText } from './tokens';

describe('the sizes of a document', () => {
  it.each([
    ['{ a }', { depth: 0, fields: 1, aliases: 0, rootFields: 1 }],
    ['{ a { b { c } } d }', { depth: 2, fields: 4, aliases: 0, rootFields: 2 }],
    ['{ x: a { y: b } }', { depth: 1, fields: 2, aliases: 2, rootFields: 1 }],
    [
      '{ ... on Query { a } ...f } fragment f on Query { b }',
      { depth: 0, fields: 2, aliases: 0, rootFields: 2 },
    ],
    ['{ ...f ...f } fragment f on Query { x: a { b } }', { depth: 1, fields: 4, aliases: 2, rootFields: 2 }],
    ['{ __schema { types { fields { name } } } }', { depth: 0, fields: 4, aliases: 0, rootFields: 1 }],
    ['query a { a } query b { b }', { depth: 0, fields: 2, aliases: 0, rootFields: 2 }],
  ])('%s', (text, sizes) => {
    expect(sizesOfDocument(parse(text))).toEqual(sizes);
  });

  it('are counted at once, even if fragments expand to more than a computer can hold', () => {
    const levels = Array.from(
      { length: 400 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`
    );
    const text = `{ ...f0 } ${levels.join(' ')} fragment f400 on Query { a }`;
    expect(sizesOfDocument(parse(text)).fields).toBe(2 ** 400);
  });
});

describe('the sizes of a text', () => {
  it.each([
    ['{ a }', { tokens: 3, nesting: 1 }],
    ['{ a(b: [{ c: "{{{" }]) }', { tokens: 14, nesting: 4 }],
    ['{ a # {{{\n }', { tokens: 3, nesting: 1 }],
    ['{ a } { b }', { tokens: 6, nesting: 1 }],
  ])('%s', (text, sizes) => {
    expect(sizesOfText(text, 100)).toEqual(sizes);
  });

  it('are not counted further than needed', () => {
    expect(sizesOfText('{'.repeat(1_000), 10)).toEqual({ tokens: 11, nesting: 11 });
  });
});

describe('the sizes of arguments', () => {
  it.each([
    ['{ a(b: 1) }', {}, { inputDepth: 0 }],
    ['{ a(b: { c: [1] }) }', {}, { inputDepth: 2 }],
    ['{ a(filters: { b: { eq: 1 } }) }', {}, { inputDepth: 2, conditions: 1 }],
    [
      'query ($f: F) { a(filters: $f) b: a(filters: $f) }',
      { f: { b: { eq: 1 } } },
      { inputDepth: 2, conditions: 2 },
    ],
    [
      '{ a(filters: { b: { c: { in: [1, 2] } } }) }',
      {},
      { inputDepth: 4, conditions: 1, joins: 1, listValues: 2 },
    ],
    ['{ a(sort: ["b:asc", "c.d.e"]) }', {}, { inputDepth: 1, sorts: 2, sortJoins: 2 }],
  ])('%s', (text, variables, sizes) => {
    expect(sizesOfArguments(parse(text), variables, 20)).toEqual({
      conditions: 0,
      joins: 0,
      listValues: 0,
      sorts: 0,
      sortJoins: 0,
      ...sizes,
    });
  });
});
