import { LIMITS } from '../limits';
import { BrokenDocument } from '../problems';
import type { FrontMatter, KeyPath } from './front-matter';
import { isEmptyValue, oneLine, shortened } from './text';

const FLAGS: Record<string, boolean> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** How much of a key the report shows. */
const KEY_LENGTH = 100;

/** A front matter mapping that remembers which of its keys were read, so that none is lost unnoticed. */
export class Fields {
  private readonly taken = new Set<string>();
  private readonly nested = new Map<string, Fields>();

  /** @param path of this mapping in the front matter; empty for the whole */
  constructor(
    private readonly data: Record<string, unknown>,
    private readonly lines: FrontMatter['lineOf'],
    readonly path: KeyPath = []
  ) {}

  /** No keys at all. */
  static readonly none = new Fields({}, () => undefined);

  /** The value of the first of `keys` that is not empty; it counts as read. */
  value(...keys: string[]): unknown {
    const key = this.find(keys);
    if (key === undefined) return null;
    this.taken.add(key);
    return this.data[key];
  }

  /** Text as it was written, without outer spaces; null if absent, or not text. */
  text(...keys: string[]): string | null {
    const key = this.find(keys.filter((name) => typeof this.data[this.written(name) ?? name] === 'string'));
    return key === undefined ? null : (this.value(key) as string).trim();
  }

  /** Text on one line, for titles and labels. */
  line(...keys: string[]): string | null {
    const text = this.text(...keys);
    return text === null ? null : oneLine(text);
  }

  /** `true`, `yes`, `on` or their opposites; null if absent. */
  flag(key: string): boolean | null {
    const text = this.text(key);
    if (text === null) return null;
    const flag = FLAGS[text.toLowerCase()];
    if (flag !== undefined) return flag;
    throw new BrokenDocument('not-a-flag', { key, text }, this.lineOf(key));
  }

  /** A list of texts. A single text counts as a list of one; empty texts are left out. */
  texts(...keys: string[]): string[] {
    return this.items(keys, (item) => typeof item === 'string').flatMap(({ item }) =>
      typeof item === 'string' ? [oneLine(item)] : []
    );
  }

  /** Like `value`, without counting the key as read. */
  peek(key: string): unknown {
    return this.data[this.written(key) ?? key];
  }

  /** Like `texts`, for every key, without counting them as read. */
  peekTexts(...keys: string[]): string[] {
    return keys.flatMap((key) => new Fields(this.data, this.lines, this.path).texts(key));
  }

  /** The mappings in a list at a key (or the single mapping). */
  mappings(...keys: string[]): Fields[] {
    return this.items(keys, isMapping).flatMap(({ item, path }) =>
      isMapping(item) ? [new Fields(item, this.lines, path)] : []
    );
  }

  /**
   * The mapping or list at a key, whose own keys count as read one by one. The items of a list have the keys 0, 1, 2 …
   *
   * @returns null if there is none
   */
  within(key: string): Fields | null {
    const name = this.written(key);
    const value = name === undefined ? null : this.data[name];
    if (typeof value !== 'object' || value === null) return null;
    const known = this.nested.get(name!);
    if (known) return known;
    const fields = new Fields(value as Record<string, unknown>, this.lines, [...this.path, name!]);
    this.nested.set(name!, fields);
    return fields;
  }

  /** Counts keys as read, whatever they hold. */
  ignore(keys: string[]): void {
    for (const key of keys) {
      const dot = key.indexOf('.');
      const name = this.written(key) ?? null;
      if (name !== null) this.taken.add(name);
      else if (dot > 0) this.within(key.slice(0, dot))?.ignore([key.slice(dot + 1)]);
    }
  }

  has(...keys: string[]): boolean {
    return this.find(keys) !== undefined;
  }

  lineOf(...keys: string[]): number | undefined {
    const key = this.find(keys);
    return this.lines(key === undefined ? this.path : [...this.path, key]);
  }

  /** Keys that were not read and are not empty, in the order of the document. */
  rest(): { name: string; path: KeyPath; value: unknown }[] {
    return Object.keys(this.data)
      .filter((name) => !this.taken.has(name) && !isEmptyValue(this.data[name]))
      .flatMap((name) => {
        const nested = this.nested.get(name);
        return nested ? nested.rest() : [{ name, path: [...this.path, name], value: this.data[name] }];
      });
  }

  /** A key of this front matter as the report names it, with its line. */
  locate(path: KeyPath): { key: string; line?: number } {
    return {
      key: path.map((part) => (part === '' ? '(empty key)' : shortened(String(part), KEY_LENGTH))).join('.'),
      line: this.lines(path),
    };
  }

  /** A list counts as read only if all its items were usable; the report names the others. */
  private items(keys: string[], fits: (item: unknown) => boolean): { item: unknown; path: KeyPath }[] {
    const key = this.find(keys);
    if (key === undefined) return [];
    const value = this.data[key];
    refuseManyItems(key, asList(value).length, this.lineOf(key));
    const at = (index: number): KeyPath => [...this.path, key, ...(Array.isArray(value) ? [index] : [])];
    const items = asList(value)
      .map((item, index) => ({ item, path: at(index) }))
      .filter(({ item }) => !isEmptyValue(item));
    if (items.every(({ item }) => fits(item))) this.taken.add(key);
    return items;
  }

  private find(keys: string[]): string | undefined {
    return keys
      .map((key) => this.written(key))
      .find((key): key is string => key !== undefined && !isEmptyValue(this.data[key]));
  }

  /** The key as the document spells it, because stray spaces and capitals do not make another key. */
  private written(key: string): string | undefined {
    if (key in this.data) return key;
    return Object.keys(this.data).find((name) => name.trim().toLowerCase() === key.toLowerCase());
  }
}

/** @throws BrokenDocument for a list (or what becomes one) that is longer than an entry allows */
export function refuseManyItems(key: string, count: number, line?: number): void {
  if (count > LIMITS.items)
    throw new BrokenDocument('too-many-items', { key, count, limit: LIMITS.items }, line);
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
