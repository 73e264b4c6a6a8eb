import { isMapping } from '../read/fields';
import type { KeyPath } from '../read/front-matter';
import { isEmptyValue } from '../read/text';

/** Markdown made from a front matter value, and the paths of what is not text. */
export interface Section {
  markdown: string;
  unplaced: KeyPath[];
}

const TITLES = ['title', 'titre', 'intitule', 'label', 'nom', 'name', 'heading', 'question'];
const TEXTS = [
  'desc',
  'description',
  'text',
  'texte',
  'content',
  'contenu',
  'body',
  'answer',
  'reponse',
  'intro',
];
const TARGETS = ['url', 'lien', 'link', 'href'];
const IMAGES = ['image', 'img', 'src', 'icon', 'logo'];
const DEEPEST = 6;

/**
 * Turns a value of the front matter that has no attribute of its own into a section of the body: texts, lists of texts,
 * blocks with a title, links, and any nesting of those. What is not text (a layout's name, a number, a colour) is
 * reported instead.
 *
 * @param key the front matter's key; it becomes the heading of a text that has none
 * @param path of the value in the front matter
 */
export function renderSection(key: string, value: unknown, path: KeyPath): Section {
  return render({ key, value, path, level: 2 });
}

interface Block {
  key: string;
  value: unknown;
  path: KeyPath;
  level: number;
}

function render(block: Block): Section {
  const { value, path } = block;
  if (typeof value === 'string') return renderText(block, value);
  if (Array.isArray(value)) return renderList(block, value);
  if (isMapping(value)) return renderMapping(block, value);
  return { markdown: '', unplaced: [path] };
}

function renderText({ key, path, level }: Block, text: string): Section {
  if (!isProse(text)) return { markdown: '', unplaced: [path] };
  const written = text.trim();
  return {
    markdown: /^#{1,6} /m.test(written) ? written : titled(humanised(key), level, written),
    unplaced: [],
  };
}

function renderList(block: Block, values: unknown[]): Section {
  const items = values.flatMap((value, index) => {
    if (isEmptyValue(value)) return [];
    const path = [...block.path, index];
    if (typeof value === 'string') return [{ markdown: asItem(value), unplaced: [] }];
    const sentence = sentenceOf(value);
    if (sentence) return [{ markdown: asItem(sentence), unplaced: [] }];
    return [render({ key: '', value, path, level: block.level + 1 })];
  });
  return withHeading(humanised(block.key), block.level, join(items, '\n'));
}

/** A sentence that YAML reads as a mapping of its two halves: `- Du 4 au 31 mars : appel à candidatures`. */
function sentenceOf(value: unknown): string | null {
  const entries = isMapping(value) ? Object.entries(value) : [];
  const [[key, text] = []] = entries;
  return entries.length === 1 && key !== undefined && typeof text === 'string' && isProse(key)
    ? `${key.trim()} : ${text.trim()}`
    : null;
}

function renderMapping(block: Block, mapping: Record<string, unknown>): Section {
  const titleKey = TITLES.find((key) => typeof mapping[key] === 'string' && !isEmptyValue(mapping[key]));
  const title = titleKey ? String(mapping[titleKey]).replace(/\s+/g, ' ').trim() : humanised(block.key);
  const target = TARGETS.map((key) => mapping[key]).find(
    (value) => typeof value === 'string' && value.trim()
  );
  const rest = Object.entries(mapping).filter(
    ([key, value]) => key !== titleKey && value !== target && !isEmptyValue(value)
  );
  if (target && titleKey && rest.length === 0) {
    return { markdown: `[${title}](${String(target).trim()})`, unplaced: [] };
  }
  const parts = rest.map(([key, value]) => renderMember(block, key, value));
  if (target) parts.push({ markdown: `[${title || target}](${String(target).trim()})`, unplaced: [] });
  const inside = join(parts, '\n\n');
  if (!inside.markdown && !titleKey) return inside;
  return { ...withHeading(title, block.level, inside, Boolean(titleKey)) };
}

/** A mapping's own text needs no heading, because the mapping has one. Another text gets its key as heading. */
function renderMember({ path, level }: Block, key: string, value: unknown): Section {
  const own = [...path, key];
  if (typeof value === 'string') {
    if (IMAGES.includes(key) && !/\s/.test(value.trim())) {
      return { markdown: `![](${value.trim()})`, unplaced: [] };
    }
    if (TEXTS.includes(key)) return { markdown: value.trim(), unplaced: [] };
    // To YAML, "Du 4 au 31 mars : appel à candidatures" without quotes is a key and its value.
    if (isProse(key)) return { markdown: `${key.trim()} : ${value.trim()}`, unplaced: [] };
    return renderText({ key, value, path: own, level: level + 1 }, value);
  }
  return render({ key: TEXTS.includes(key) ? '' : key, value, path: own, level: level + 1 });
}

/** Whether it is several words, and not a path, an address or a technical keyword of the site. */
function isProse(text: string): boolean {
  const isWord = text
    .trim()
    .split(/\s+/u)
    .map((part) => /\p{L}/u.test(part));
  return isWord.some((is, index) => is && isWord[index + 1]);
}

function withHeading(title: string, level: number, section: Section, always = false): Section {
  if (!section.markdown && !always) return section;
  return { ...section, markdown: titled(title, level, section.markdown) };
}

function titled(title: string, level: number, text: string): string {
  const heading = title ? `${'#'.repeat(Math.min(level, DEEPEST))} ${title}` : '';
  return [heading, text].filter(Boolean).join('\n\n');
}

function join(sections: Section[], separator: string): Section {
  const blocks = sections.map(({ markdown }) => markdown).filter(Boolean);
  const isBulleted = blocks.every((block) => block.startsWith('* '));
  return {
    markdown: blocks.join(isBulleted ? separator : '\n\n'),
    unplaced: sections.flatMap(({ unplaced }) => unplaced),
  };
}

function asItem(text: string): string {
  return `* ${text.trim().replace(/\n/g, '\n  ')}`;
}

function humanised(key: string): string {
  const words = key.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
