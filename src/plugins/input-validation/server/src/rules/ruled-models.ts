import type { Path, Refused, Row, Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { isLink, linkRefusal } from './link';

const PLUGIN = 'input-validation';
const TYPES = ['string', 'text'];

/** Which attributes of content types and components hold links, by their opt-ins. */
export class LinkedModels {
  private readonly schemas: Map<string, Schema>;

  /** @throws Error naming the schema, the attribute and the remedy, if one opts in wrongly */
  constructor(schemas: Schema[]) {
    this.schemas = new Map(schemas.map((schema) => [schema.uid, schema]));
    schemas.forEach(checkOptIns);
  }

  /** The texts of an entry, sent or stored, that are not links, at every depth of components and dynamic zones. */
  problems(uid: string, row: unknown, path: Path = []): Refused[] {
    if (typeof row !== 'object' || row === null) return [];
    return Object.entries(row as Row).flatMap(([name, value]) => {
      const attribute = this.schemas.get(uid)?.attributes[name];
      const at = [...path, name];
      if (attribute && isOptedIn(attribute)) return problemOf(value, at);
      return this.inner(attribute, value, at);
    });
  }

  /** What to populate in a model's rows to find every link; `null` if it holds none. */
  populate(uid: string): object | null {
    const { attributes } = this.schemas.get(uid)!;
    const inner = Object.entries(attributes).flatMap(([name, attribute]): [string, object][] => {
      const holding = componentsOf(attribute).filter((component) => this.populate(component) !== null);
      if (holding.length === 0) return [];
      if (attribute.type === 'component') return [[name, { populate: this.populate(holding[0]) }]];
      // All of a dynamic zone, so that its items keep their numbers.
      const on = componentsOf(attribute).map((uid) => [uid, { populate: this.populate(uid) ?? {} }]);
      return [[name, { on: Object.fromEntries(on) }]];
    });
    return inner.length > 0 || Object.values(attributes).some(isOptedIn) ? Object.fromEntries(inner) : null;
  }

  private inner(attribute: SchemaAttribute | undefined, value: unknown, at: Path): Refused[] {
    if (attribute?.type !== 'component' && attribute?.type !== 'dynamiczone') return [];
    const uidOf = (item: unknown) => attribute.component ?? (item as Row | null)?.__component;
    const problems = (item: unknown, path: Path) => this.problems(String(uidOf(item)), item, path);
    return Array.isArray(value)
      ? value.flatMap((item, index) => problems(item, [...at, index]))
      : problems(value, at);
  }
}

function problemOf(value: unknown, path: Path): Refused[] {
  if (typeof value !== 'string' || isLink(value)) return [];
  return [{ path, ...linkRefusal(path, value) }];
}

function componentsOf({ component, components }: SchemaAttribute): string[] {
  return component ? [component] : (components ?? []);
}

function optInOf({ pluginOptions }: SchemaAttribute): unknown {
  return pluginOptions?.[PLUGIN]?.link;
}

function unknownKeyIn({ pluginOptions }: SchemaAttribute): string | undefined {
  return Object.keys(pluginOptions?.[PLUGIN] ?? {}).find((key) => key !== 'link');
}

function isOptedIn(attribute: SchemaAttribute): boolean {
  return optInOf(attribute) === true;
}

function checkOptIns({ uid, attributes }: Schema): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const optIn = optInOf(attribute);
    const place = `${uid}: attributes.${name}`;
    const unknown = unknownKeyIn(attribute);
    if (unknown !== undefined) {
      throw new Error(`${place}.pluginOptions.${PLUGIN}: there is no key "${unknown}"; use link`);
    }
    if (optIn !== undefined && typeof optIn !== 'boolean') {
      throw new Error(`${place}.pluginOptions.${PLUGIN}.link is ${JSON.stringify(optIn)}: use true or false`);
    }
    if (optIn && !TYPES.includes(attribute.type)) {
      throw new Error(
        `${place} has the type ${attribute.type}: only a ${TYPES.join(' or a ')} can be a link`
      );
    }
  }
}
