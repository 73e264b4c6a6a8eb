import type { z } from '@strapi/utils';
import { isNode, LineCounter, parseDocument } from 'yaml';

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
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) throw new BrokenMapping(`line ${lineAt(error.pos[0])}: ${error.message}`);
  const result = shape.safeParse(document.toJS() ?? {});
  if (result.success) return withPresets(result.data);
  const { path, message } = deepest(result.error.issues);
  const node = document.getIn(path, true);
  const line = isNode(node) && node.range ? lineAt(node.range[0]) : 1;
  throw new BrokenMapping(`line ${line}: ${path.join('.') || 'the mapping'}: ${message}`);
}

/** Of the ways to write a rule, the one that fits best says what is wrong. */
function deepest(issues: z.core.$ZodIssue[]): { path: PropertyKey[]; message: string } {
  const [issue] = issues;
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const inner = issue.errors.filter((one) => one.length > 0).map(deepest);
  const [best] = inner.sort((a, b) => b.path.length - a.path.length);
  return best ? { path: [...issue.path, ...best.path], message: best.message } : issue;
}

/** @throws BrokenMapping for a preset that there is not */
export function withPresets(written: WrittenMapping): Mapping {
  const unknown = written.presets.find((name) => !PRESETS.includes(name));
  if (unknown !== undefined)
    throw new BrokenMapping(`presets: there is no preset "${unknown}"; there are ${PRESETS.join(', ')}`);
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
