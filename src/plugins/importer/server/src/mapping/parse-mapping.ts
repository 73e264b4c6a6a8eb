import type { z } from '@strapi/utils';
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';

import type { Mapping } from '../domain/mapping/mapping';
import { DEFAULT_PRESET, EXPORT_PRESET, preset, PRESETS } from './presets';
import { shape, type WrittenMapping } from './shape';

/** A mapping that cannot be read. The message names line, key and remedy. */
export class BrokenMapping extends Error {}

/**
 * Reads `guichet-import.yml`. The sets of the presets that it names come after its own.
 *
 * @throws BrokenMapping with the line
 */
export function parseMapping(yaml: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const broken = (offset: number, problem: string) =>
    new BrokenMapping(`line ${lines.linePos(offset).line}: ${problem}`);
  const [error] = document.errors;
  if (error) throw broken(error.pos[0], `not valid YAML: ${error.message}`);
  const result = shape.safeParse(document.toJS() ?? {});
  const problem = result.success ? unknownPreset(result.data) : deepest(result.error.issues);
  if (!problem) return withPresets(result.data!);
  const { path, message } = problem;
  throw broken(offsetOf(document, path), `${path.join('.') || 'the mapping'}: ${message}`);
}

interface Problem {
  path: PropertyKey[];
  message: string;
}

/** Where a key is written, or an item of a list. */
function offsetOf(document: Document.Parsed, path: PropertyKey[]): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1)) : undefined;
  // A key that is missing is missed where its mapping begins.
  const node = pair?.key ?? document.getIn(path, true) ?? parent;
  return isNode(node) && node.range ? node.range[0] : 0;
}

/** Of the ways to write a rule, the one that fits best says what is wrong. */
function deepest(issues: z.core.$ZodIssue[]): Problem {
  const [issue] = issues;
  if (issue.code === 'unrecognized_keys') return { ...issue, path: [...issue.path, issue.keys[0]] };
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const inner = issue.errors.filter((one) => one.length > 0).map(deepest);
  const [best] = inner.sort((a, b) => b.path.length - a.path.length);
  return best ? { path: [...issue.path, ...best.path], message: best.message } : issue;
}

function unknownPreset({ presets }: WrittenMapping): Problem | null {
  const unknown = presets.find((name) => !PRESETS.includes(name));
  if (unknown === undefined) return null;
  return { path: ['presets'], message: `there is no preset "${unknown}"; use ${PRESETS.join(', ')}` };
}

function withPresets(written: WrittenMapping): Mapping {
  const all = written.presets.map(preset);
  // The folders of an export are named by types, which may be called "themes".
  const usual = written.presets.includes(EXPORT_PRESET) ? [] : [preset(DEFAULT_PRESET)];
  return {
    sets: [written, ...all].flatMap(({ sets }) => sets),
    ignore: [written, ...usual, ...all].flatMap(({ ignore }) => ignore),
    languages: written.languages,
    future: written.future,
    media: [...new Set([written, ...all].flatMap(({ media }) => media))],
  };
}

/** What an import does without a mapping. */
export function defaultMapping(): Mapping {
  return withPresets(shape.parse({ presets: [DEFAULT_PRESET] }));
}
