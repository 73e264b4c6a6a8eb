import type { CallDecision } from './decide';
import { matchCalls, type KnownCall } from './match';

const CLOSING = '2030-03-15T23:00:00.000Z';
const LATER = '2030-04-15T22:00:00.000Z';

function decision(given: Partial<CallDecision>): CallDecision {
  return {
    kind: 'projects',
    name: null,
    edition: '3',
    title: 'Appel à projets, 3e édition',
    opensAt: null,
    closesAt: CLOSING,
    rolling: false,
    cutOffs: [],
    extensions: [],
    published: true,
    unchecked: null,
    files: ['a'],
    entryFiles: [],
    contradictions: [],
    ...given,
  };
}

function known(documentId: string, given: Partial<KnownCall> = {}): KnownCall {
  return {
    documentId,
    kind: 'projects',
    name: null,
    edition: '3',
    closesAt: CLOSING,
    files: ['a'],
    ...given,
  };
}

const matched = (decisions: CallDecision[], calls: KnownCall[]) =>
  matchCalls(decisions, calls).map(({ known: call, duplicates }) => [
    call?.documentId ?? null,
    duplicates.map(({ documentId }) => documentId),
  ]);

describe('a call is found again', () => {
  it.each<[string, CallDecision[], KnownCall[], unknown]>([
    [
      'by its document, although its closing moved',
      [decision({ closesAt: '2030-03-29T23:00:00.000Z' })],
      [known('x')],
      [['x', []]],
    ],
    [
      'by its document, although its edition became known',
      [decision({})],
      [known('x', { edition: null })],
      [['x', []]],
    ],
    [
      'by its edition among two of one document',
      [decision({ edition: '4' }), decision({})],
      [known('x'), known('y', { edition: '4' })],
      [
        ['y', []],
        ['x', []],
      ],
    ],
    ['is not found if its document is new', [decision({ files: ['b'] })], [known('x')], [[null, []]]],
    ['is not found if its kind differs', [decision({ kind: 'tenders' })], [known('x')], [[null, []]]],
    [
      'as the older of two that turn out to be one',
      [decision({ files: ['a', 'b'] })],
      [known('x'), known('y', { edition: null, files: ['b'] })],
      [['x', ['y']]],
    ],
    [
      'by its name among two of one document, although a deadline speaks for the other one',
      [
        decision({ name: 'Balises', edition: null }),
        decision({ name: 'Phares', edition: null, closesAt: LATER }),
      ],
      [
        known('x', { name: '« PHARES »', edition: null }),
        known('y', { name: 'Balises', edition: null, closesAt: LATER }),
      ],
      [
        ['y', []],
        ['x', []],
      ],
    ],
    [
      'by its document, although its name became known',
      [decision({ name: 'Phares' })],
      [known('x')],
      [['x', []]],
    ],
    [
      'is not found under another name',
      [decision({ name: 'Phares' })],
      [known('x', { name: 'Balises' })],
      [[null, []]],
    ],
    [
      'and one of another name is no duplicate',
      [decision({ name: 'Phares' })],
      [known('x', { name: 'Phares' }), known('y', { name: 'Balises' })],
      [['x', []]],
    ],
    [
      'by its name rather than by its edition',
      [decision({ name: 'Phares' })],
      [known('x'), known('y', { name: 'Phares', edition: null, closesAt: LATER })],
      [['y', ['x']]],
    ],
    [
      'and a duplicate is one of a single call',
      [decision({ name: 'Phares' }), decision({ name: 'Balises' })],
      [known('x', { name: 'Phares' }), known('y', { name: 'Balises' }), known('z', { edition: null })],
      [
        ['x', ['z']],
        ['y', []],
      ],
    ],
    [
      'and one of another edition is no duplicate',
      [decision({})],
      [known('x'), known('y', { edition: '2' })],
      [['x', []]],
    ],
  ])('%s', (_name, decisions, calls, expected) => {
    expect(matched(decisions, calls)).toEqual(expected);
  });
});
