import type { AttributeModel, Attributes, Models, Rule, Rules } from '../mapping/mapping';
import { mediaReference, type RelatedEntry, type RelationDraft } from '../model';
import type { Note } from '../problems';
import { say } from '../messages/say';
import { Fields, refuseManyItems } from '../read/fields';
import { isEmptyValue } from '../read/text';
import { phoneTexts, readPhones } from '../transform/phones';
import { renderSection } from '../transform/sections';
import { findValue, type Place } from './find-value';
import { readScalar } from './read-scalar';

/** What is read, and what reading it needs. */
export interface Scope {
  fields: Fields;
  /** The values of the names that begin with `$`. */
  special: Partial<Record<string, string>>;
  models: Models;
  /** IANA zone for dates without an offset. */
  zone: string;
  /** Remarks are added here. */
  warnings: Note[];
}

export interface Placed {
  data: Record<string, unknown>;
  relations: RelationDraft[];
}

/**
 * Reads the attributes of an entry or component: by their rules, and those without one by their own names.
 *
 * @throws BrokenDocument for a value that its attribute cannot have
 */
export function placeAttributes(scope: Scope, attributes: Attributes, rules: Rules): Placed {
  const placed: Placed = { data: {}, relations: [] };
  for (const [name, attribute] of Object.entries(attributes)) {
    const rule = rules[name] ?? (scope.fields.has(name) ? { from: [name] } : null);
    if (!rule) continue;
    if (attribute.type === 'relation') {
      placed.relations.push({
        attribute: name,
        target: attribute.target!,
        many: attribute.many,
        entries: related(scope, attribute, rule),
      });
    } else {
      const value = valueOf(scope, attribute, rule) ?? rule.default;
      if (value !== undefined && value !== null) placed.data[name] = value;
    }
  }
  return placed;
}

function valueOf(scope: Scope, attribute: AttributeModel, rule: Rule): unknown {
  if (rule.value !== undefined) return rule.value;
  if (attribute.type === 'component') return componentsOf(scope, attribute, rule);
  if (attribute.type === 'media') return mediaOf(scope, rule, attribute);
  const special = specialOf(scope, rule);
  if (special) return readScalar(attribute, rule, special, scope.zone);
  const place = rule.from && findValue(scope.fields, rule.from);
  if (!place) return null;
  if (attribute.type === 'json') return place.fields.value(place.key);
  if (rule.as === 'markdown') return markdownOf(place, scope);
  const text = place.fields.text(place.key);
  return text === null ? null : readScalar(attribute, rule, { ...where(place), text }, scope.zone);
}

function where({ fields, key }: Place): { key: string; line?: number } {
  return fields.locate([...fields.path, key]);
}

function specialOf({ special }: Scope, { from = [] }: Rule) {
  const name = from.find((one) => one.startsWith('$') && special[one]);
  return name === undefined ? null : { text: special[name]!, key: name };
}

/** Images and files are named by a path, or by a mapping with a path and its words. */
function mediaOf(scope: Scope, rule: Rule, { many }: AttributeModel): unknown {
  const references = itemsOf(scope, rule).flatMap(({ fields, special: { $item } }) => {
    const path = $item ?? fields.text(...PATHS);
    if (!path) return [];
    const alternativeText = fields.line('alt', 'alternativeText', 'alternative-textuelle');
    return [mediaReference(path, { alternativeText, caption: fields.text('caption', 'legende', 'title') })];
  });
  return many ? references : (references[0] ?? null);
}

const PATHS = ['src', 'path', 'url', 'file', 'image', 'fichier', 'resource'];

/** Text as it is; anything else as its lists, headings and links. */
function markdownOf({ fields, key }: Place, scope: Scope): string | null {
  const value = fields.value(key);
  if (typeof value === 'string') return value.trim();
  const { markdown, unplaced } = renderSection('', value, [...fields.path, key]);
  for (const path of unplaced) {
    const { key: left, line } = fields.locate(path);
    scope.warnings.push({ ...say('left-out-of-text', { key: left }), line });
  }
  return markdown || null;
}

function componentsOf(scope: Scope, attribute: AttributeModel, rule: Rule): unknown {
  const { attributes } = scope.models[attribute.component!];
  if (rule.as === 'phone') return phonesOf(scope, rule);
  const rules = rule.fields ?? rule.each ?? {};
  const items = rule.fields && !rule.from ? [scope] : itemsOf(scope, rule);
  const components = items.flatMap((item) => componentOf(item, attributes, rules) ?? []);
  return attribute.many && components.length > 0 ? components : (components[0] ?? null);
}

/** Null if it would hold nothing but constants. */
function componentOf(scope: Scope, attributes: Attributes, rules: Rules): Record<string, unknown> | null {
  const { data } = placeAttributes(scope, attributes, rules);
  const said = Object.entries(data).filter(([name]) => rules[name]?.value === undefined);
  return said.every(([, value]) => isEmptyValue(value)) ? null : data;
}

function phonesOf(scope: Scope, rule: Rule): unknown {
  const place = findValue(scope.fields, rule.from ?? []);
  if (!place) return null;
  const line = place.fields.lineOf(place.key);
  const texts = place.fields.texts(place.key);
  refuseManyItems(place.key, phoneTexts(texts).length, line);
  const { phones, unreadable } = readPhones(texts);
  scope.warnings.push(...unreadable.map((text) => ({ ...say('not-a-phone-number', { text }), line })));
  return phones.length > 0 ? phones : null;
}

/** The items of a list, each as a scope of its own: a text is its `$item`. Anything else counts as a list of one. */
export function itemsOf(scope: Scope, rule: Rule): Scope[] {
  const special = specialOf(scope, rule);
  if (special) return [itemScope(scope, special.text)];
  const place = findValue(scope.fields, rule.from ?? []);
  if (!place) return [];
  const { fields, key } = place;
  const value = fields.peek(key);
  if (!Array.isArray(value)) return itemsAt(scope, fields, key, rule);
  refuseManyItems(key, value.length, fields.lineOf(key));
  const list = fields.within(key)!;
  return value.flatMap((_item, index) => itemsAt(scope, list, String(index), rule));
}

function itemsAt(scope: Scope, fields: Fields, key: string, rule: Rule): Scope[] {
  const item = fields.within(key);
  if (item) return [{ ...scope, fields: item, special: {} }];
  const text = fields.line(key);
  const texts = text && rule.as === 'list' ? splitList(text) : [text];
  return texts.flatMap((one) => (one ? [itemScope(scope, one)] : []));
}

function itemScope(scope: Scope, $item: string): Scope {
  return { ...scope, fields: Fields.none, special: { $item } };
}

/** `a, b; c` */
function splitList(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function related(scope: Scope, { target }: AttributeModel, rule: Rule): RelatedEntry[] {
  if (rule.value !== undefined) return [{ name: String(rule.value) }];
  const { attributes, title } = scope.models[target!];
  return itemsOf(scope, rule).flatMap((item): RelatedEntry[] => {
    if (!rule.each && item.special.$item) return [{ name: item.special.$item }];
    const { data } = placeAttributes(item, attributes, rule.each ?? {});
    return isEmptyValue(data) ? [] : [{ data, match: rule.match ?? (title ? [title] : []) }];
  });
}
