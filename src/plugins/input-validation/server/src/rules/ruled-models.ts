import type { Path, Refused, Row, Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { refusal } from '../refusals';
import { isLink, linkRefusal } from './link';
import { checkOptIns, optInOf } from './opt-ins';

/** What is wrong with the value that a row has for an attribute. */
type Rule = (attribute: SchemaAttribute, value: unknown, path: Path, row: Row) => Refused[];

/** The rules that attributes of content types and components hold to, by their opt-ins. */
export class RuledModels {
  private readonly schemas: Map<string, Schema>;

  /** @throws Error naming the schema, the attribute and the remedy, if one opts in wrongly */
  constructor(schemas: Schema[]) {
    this.schemas = new Map(schemas.map((schema) => [schema.uid, schema]));
    schemas.forEach(checkOptIns);
  }

  /** The texts of an entry, sent or stored, that are not links, at every depth of components and dynamic zones. */
  badLinks(uid: string, row: unknown): Refused[] {
    return this.problems(uid, row, badLink, []);
  }

  /** The files of a stored entry that nothing describes, as deep. */
  undescribed(uid: string, row: unknown): Refused[] {
    return this.problems(uid, row, noDescription, []);
  }

  /** What to populate in a model's rows to see whether they hold to the rules; `null` if there are none for it. */
  populate(uid: string): object | null {
    const { attributes } = this.schemas.get(uid)!;
    const ruled = Object.values(attributes).map(optInOf);
    const files = ruled.flatMap(({ describes }): [string, object][] =>
      describes ? [[describes, { select: ['name'] }]] : []
    );
    const inner = Object.entries(attributes).flatMap(([name, attribute]): [string, object][] => {
      const holding = componentsOf(attribute).filter((component) => this.populate(component) !== null);
      if (holding.length === 0) return [];
      if (attribute.type === 'component') return [[name, { populate: this.populate(holding[0]) }]];
      // All of a dynamic zone, so that its items keep their numbers.
      const on = componentsOf(attribute).map((uid) => [uid, { populate: this.populate(uid) ?? {} }]);
      return [[name, { on: Object.fromEntries(on) }]];
    });
    const populated = [...files, ...inner];
    return populated.length > 0 || ruled.some(({ link }) => link) ? Object.fromEntries(populated) : null;
  }

  private problems(uid: string, row: unknown, rule: Rule, path: Path): Refused[] {
    if (typeof row !== 'object' || row === null) return [];
    return Object.entries(row).flatMap(([name, value]) => {
      const attribute = this.schemas.get(uid)?.attributes[name];
      if (!attribute) return [];
      const at = [...path, name];
      return [...rule(attribute, value, at, row as Row), ...this.inner(attribute, value, rule, at)];
    });
  }

  private inner(attribute: SchemaAttribute, value: unknown, rule: Rule, at: Path): Refused[] {
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return [];
    const uidOf = (item: unknown) => attribute.component ?? (item as Row | null)?.__component;
    const problems = (item: unknown, path: Path) => this.problems(String(uidOf(item)), item, rule, path);
    return Array.isArray(value)
      ? value.flatMap((item, index) => problems(item, [...at, index]))
      : problems(value, at);
  }
}

const badLink: Rule = (attribute, value, path) => {
  if (!optInOf(attribute).link || typeof value !== 'string' || isLink(value)) return [];
  return [{ path, ...linkRefusal(path, value) }];
};

const noDescription: Rule = (attribute, value, path, row) => {
  const { describes } = optInOf(attribute);
  const file = describes ? (row[describes] as { name: string } | null | undefined) : null;
  if (!file || (typeof value === 'string' && value.trim() !== '')) return [];
  const field = { attribute: path };
  const of = { attribute: [...path.slice(0, -1), describes!] };
  return [{ path, ...refusal('no-description', { field, of, file: file.name }) }];
};

function componentsOf({ component, components }: SchemaAttribute): string[] {
  return component ? [component] : (components ?? []);
}
