import { stringify } from 'yaml';

import type { Rule, Rules } from '../mapping/mapping';
import { shortened } from '../read/text';
import type { Proposal, ProposedSet, Site } from './propose';
import { sampleOf, type KeySurvey } from './survey';

const NAMES = { eleventy: 'Eleventy', hugo: 'Hugo', jekyll: 'Jekyll' };
/** How much of a sample is shown. */
const SAMPLE = 60;

/**
 * A proposal as the text of `guichet-import.yml`, with what it was made from as comments.
 *
 * @param schema where its JSON Schema is, for editors; null if nobody can know
 */
export function writeProposal(proposal: Proposal, schema: string | null): string {
  const { site, languages } = proposal;
  const { media } = site;
  const ignore = [...site.ignore, ...leftOutPaths(proposal)];
  const sets = proposal.sets.filter(({ isLeftOut }) => !isLeftOut);
  const known = { keys: ['lang', 'language', 'locale'], pairs: ['ref', 'translationKey'] };
  const more = {
    ...(languages.keys.length > 0 && { keys: [...languages.keys, ...known.keys] }),
    ...(languages.pairs.length > 0 && { pairs: [...languages.pairs, ...known.pairs] }),
  };
  return [
    ...(schema === null ? [] : [`# yaml-language-server: $schema=${schema}`]),
    ...headOf(site),
    yamlOf({ media, ignore, ...(Object.keys(more).length > 0 && { languages: more }) }),
    sets.length > 0 ? 'sets:' : 'sets: []',
    ...sets.flatMap((set) => indented(setLines(set), 2)),
    '',
  ].join('\n');
}

/** Documents that are left out, and that other sets would find. */
function leftOutPaths({ sets }: Proposal): string[] {
  const found = new Set(sets.flatMap(({ isLeftOut, paths }) => (isLeftOut ? [] : paths)));
  const hidden = sets.filter(({ isLeftOut, paths }) => isLeftOut && paths.some((glob) => found.has(glob)));
  const paths = hidden.flatMap(({ documents }) => documents.map(({ path }) => path));
  return [...new Set(paths)].map((path) => path.replace(/[\\$^*+?()[\]{}!@|]/g, '\\$&'));
}

function headOf({ generator, documents, unread }: Site): string[] {
  const made = generator ? `a site of ${NAMES[generator.name]}` : 'a site';
  return [
    `# Proposed from ${documents.length} documents of ${made}. Look at each set, then try it with --dry-run.`,
    ...unread.map(({ path, problem }) => `# Not read: ${path}: ${problem.message}`),
  ];
}

function setLines({ paths, when, documents, fit, address, ignore, unplaced }: ProposedSet): string[] {
  const head = {
    paths,
    ...(when.length > 0 && { when: { keys: when } }),
    type: fit.model.name,
    ...(address !== null && { address }),
    ...(ignore.length > 0 && { ignore }),
  };
  const [first, ...others] = [
    ...yamlOf(head).split('\n'),
    ...fieldLines(fit.rules, fit.surveys, documents.length),
  ];
  return [
    `# ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}, such as ${documents[0].path}`,
    `- ${first}`,
    ...indented([...others, ...unplacedLines(unplaced, documents.length)], 2),
  ];
}

function fieldLines(rules: Rules, surveys: KeySurvey[], total: number): string[] {
  const names = Object.keys(rules);
  if (names.length === 0) return [];
  const lines = names.flatMap((name) => [
    ...keysIn(rules[name]).flatMap((key) => sampleLines(surveys, key, total)),
    ...yamlOf({ [name]: asWritten(rules[name]) }).split('\n'),
  ]);
  return ['fields:', ...indented(lines, 2)];
}

function unplacedLines(unplaced: KeySurvey[], total: number): string[] {
  if (unplaced.length === 0) return [];
  return [
    '# Without a place: add them to "fields", or to "ignore".',
    ...unplaced.flatMap(({ key }) => sampleLines(unplaced, key, total)),
  ];
}

function sampleLines(surveys: KeySurvey[], wanted: string, total: number): string[] {
  const survey = surveys.find(({ key }) => key === wanted);
  if (!survey) return [];
  const sample = shortened(JSON.stringify(sampleOf(survey)), SAMPLE);
  return [`# ${survey.key}, in ${survey.values.size} of ${total}: ${sample}`];
}

function keysIn({ from = [], fields = {} }: Rule): string[] {
  return [...from, ...Object.values(fields).flatMap(keysIn)];
}

/** A rule that only names a key is written as that key. */
function asWritten({ from, fields, each, ...others }: Rule): unknown {
  const one = from?.length === 1 ? from[0] : from;
  if (!fields && !each && Object.keys(others).length === 0) return one;
  const written = (rules: Rules) =>
    Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, asWritten(rule)]));
  return {
    ...(one !== undefined && { from: one }),
    ...others,
    ...(fields && { fields: written(fields) }),
    ...(each && { each: written(each) }),
  };
}

function yamlOf(value: object): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

function indented(lines: string[], by: number): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(by) + line));
}
