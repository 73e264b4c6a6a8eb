import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';

import { transformIfKnown } from '../../test-support';
import { BrokenDocument } from './problems';
import { contradictionsIn } from './prose/contradictions';

const KB = 1000;

/** Parts of texts, and openings that make a pattern look for their other end. */
const FRAGMENTS: Record<string, string> = {
  'one line': 'a',
  words: 'mot ',
  'long lines': `${'mot '.repeat(2000)}\n`,
  'many lines': `${'x'.repeat(49)}\n`,
  'short lines': 'a\n',
  sentences: 'Une phrase simple de texte courant. ',
  'capitals after full stops': '. A',
  quotes: '"',
  brackets: ')',
  spaces: ' ',
  'empty lines': '\n',
  'indented lines': '\n  ',
  comments: '<!-- caché -->',
  'open comments': '<!--',
  tags: '<p class="x">',
  'open tags': '<p ',
  'less than': '<',
  Liquid: '{% if page.open %}{{ page.title }}{% endif %}',
  'open braces': '{',
  Kramdown: '{: .btn}',
  'open Kramdown': '{:',
  links: '[un lien](https://site.test/a)',
  'open links': '[un lien](',
  'square brackets': '[',
  images: '![',
  bold: '**mot** ',
  asterisks: '*',
  entities: '&nbsp;&#233;&eacute;',
  'open entities': '&#1',
  headings: '# Un titre\n',
  hashes: '#',
  lists: '* un\n',
  'numbered lists': '1. un\n',
  'headings of numbered lists': '## Un\n1. deux\n',
  'dates in brackets': 'Jury (le 3 2031) ',
  tables: '| a | b |\n|---|---|\n',
  'calls in one sentence': 'appel à projets ',
  'calls in sentences': 'Le 6e appel à projets est ouvert. ',
  acronyms: 'AAP ',
  ranks: '6e ',
  'roman numbers': 'IVX',
  editions: 'session A B ',
  'dates in one sentence': 'appel à projets jusqu’au 18 mars 2030, ',
  'dates in sentences': 'L’appel à projets est ouvert du 7 mars au 3 avril 2030. ',
  'dates that cannot be': 'jusqu’au 31 février, ',
  'cues in one word': 'fermeture',
  'cues without dates': 'date limite de dépôt des dossiers ',
  today: 'lancé aujourd’hui ',
  registration: 'Inscrivez-vous jusqu’au 3 mars. ',
  hours: '9 h 30 - 12:30 ',
  'phone numbers': '01 99 00 12 34, ',
  'state of the call': 'L’appel est ouvert. ',
};

const quoted = (text: string) => JSON.stringify(text);
const HEAD = '---\ntitle: Une rencontre\ndate: 2030-01-28\n';
const EVENT = `${HEAD}event_start_date: 2030-02-12\nlieu: Lorient\n`;

/** Where in a document a text is. */
const PLACES: Record<string, (text: string) => string> = {
  'the body': (text) => `${EVENT}---\n${text}\n`,
  'a sentence with a call': (text) => `${EVENT}---\nL’appel à projets ${text} s’inscrit\n`,
  'a title': (text) => `---\ntitle: ${quoted(text)}\ncontact-presse:\n  tel: ${quoted(text)}\n---\n`,
  'opening hours': (text) =>
    `${EVENT}champs_informations:\n- intitule: Horaires\n  contenu: ${quoted(text)}\n---\n`,
  steps: (text) => `${HEAD}steps: ${quoted(text)}\n---\n`,
  'a section': (text) => `${HEAD}steps: x\nbloc:\n  title: x\n  autre: ${quoted(text)}\n---\n`,
  'front matter': (text) => `${EVENT}${text}\n---\n`,
};

/** Front matter of any length. */
const KEYS: Record<string, (index: number) => string> = {
  'unknown keys': (index) => `cle${index}: valeur\n`,
  'the same key': () => 'cle: valeur\n',
  'texts with a colon': (index) => `k${index}: un : deux\n`,
  'quotes in the first column': (index) => `k${index}: "un\n"\n`,
  'items of a list': (index) => `${index === 0 ? 'tags:\n' : ''}- mot ${index}\n`,
  'nested lists': () => '[',
  'nested items': (index) => `${index === 0 ? 'a:\n' : ''}- `,
  'bad escapes': (index) => `${index === 0 ? 'a: "' : ''}\\q`,
  anchors: (index) =>
    `k${index}: &a${index} ${index === 0 ? 'x'.repeat(100) : `[*a${index - 1}, *a${index - 1}]`}\n`,
};

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function numbered(part: (index: number) => string, length: number): string {
  const parts: string[] = [];
  for (let size = 0; size < length; size += parts.at(-1)!.length) parts.push(part(parts.length));
  return parts.join('');
}

/**
 * CPU time in ms, so that other processes do not count; on Linux that of this thread alone, because another suite runs
 * beside it in the same process.
 */
function cpuTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1_000_000;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

/** The time of one piece of work, in ms of CPU. */
function timeOf(work: () => unknown): number {
  const before = cpuTime();
  try {
    work();
  } catch (error) {
    // A refusal is a result too.
    if (!(error instanceof BrokenDocument)) throw error;
  }
  return cpuTime() - before;
}

const mixed = fc
  .array(fc.constantFrom(...Object.values(FRAGMENTS)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

const read = (document: string) => () => transformIfKnown(document);
const check = (text: string) => () =>
  contradictionsIn({
    texts: [{ text, word: null }],
    locale: 'fr',
    zone: 'Europe/Paris',
    windows: [{ from: Date.parse('2030-01-23T23:00:00Z'), until: Date.parse('2030-03-18T23:00:00Z') }],
    cutOffs: [],
    during: 'open',
    word: 'open',
  });

/** Alone on a machine, the slowest takes 2.5 s. Next to another suite, with which it shares caches, it takes longer. */
const SECONDS_FOR_1_MB = 4;
/** The time that a text takes however short it is: at most 500 dates (ms). */
const ONCE = 1000;
/**
 * A text sixteen times as long takes sixteen times as long, or three times that with garbage collection. Quadratic
 * would be 256 times.
 */
const GROWTH = 48;
const TOO_SHORT_TO_COMPARE = 50;

type Work = (length: number) => () => unknown;

/** A busy machine makes it slower, never faster, so what takes too long gets two more tries. */
function quickestOf(work: () => unknown, limit: number): number {
  let quickest = Infinity;
  for (let tries = 0; tries < 3 && quickest >= limit; tries += 1) {
    quickest = Math.min(quickest, timeOf(work));
  }
  return quickest;
}

function expectQuick(work: Work, length: number): number {
  const limit = ONCE + (SECONDS_FOR_1_MB * length) / KB;
  const time = quickestOf(work(length), limit);
  expect(time).toBeLessThan(limit);
  return time;
}

/** Short texts first, because what is not linear would take hours for 1 MB. */
function expectLinear(work: Work, length: number): void {
  const [small, , large] = [16, 4, 1].map((part) => expectQuick(work, length / part));
  const limit = GROWTH * Math.max(small, TOO_SHORT_TO_COMPARE);
  expect(large < limit ? large : quickestOf(work(length), limit)).toBeLessThan(limit);
}

describe('the time to read grows linearly with the text', () => {
  it.each(Object.keys(FRAGMENTS))('1 MB of %s', (name) => {
    expectLinear((length) => read(PLACES['the body'](repeated(FRAGMENTS[name], length))), 1000 * KB);
  });

  it.each(Object.keys(PLACES))('50 kB of each of them in %s', (place) => {
    for (const fragment of Object.values(FRAGMENTS))
      expectQuick((length) => read(PLACES[place](repeated(fragment, length))), 50 * KB);
  });

  it.each(Object.keys(KEYS))('as much front matter as allowed: %s', (name) => {
    expectLinear((length) => read(PLACES['front matter'](numbered(KEYS[name], length))), 250 * KB);
  });

  // fast-check's message about a failure names its seed.
  it('whatever a text is made of, and wherever it is', () => {
    const place = fc.constantFrom(...Object.values(PLACES));
    fc.assert(
      fc.property(mixed, place, (text, put) =>
        expectLinear((length) => read(put(repeated(text, length))), 100 * KB)
      ),
      { numRuns: 30 }
    );
  });

  it('also in the check of texts next to an entry', () => {
    fc.assert(
      fc.property(mixed, (text) => expectLinear((length) => check(repeated(text, length)), 200 * KB)),
      { numRuns: 20 }
    );
  });
});
