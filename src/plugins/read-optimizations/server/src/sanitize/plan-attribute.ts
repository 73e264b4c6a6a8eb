import { isPrivate, type Schema, type SchemaAttribute } from '@guichet/strapi-kit';

/** Instead of a value: the attribute does not appear in the answer. */
export const LEFT_OUT = Symbol('left out');

/** Only Strapi's own sanitizer is known to treat a value of this shape correctly. */
export class UnknownShape extends Error {}

/** Returns what is left of an attribute's value, or `LEFT_OUT`. */
export type Visit = (value: unknown) => unknown;

/** By uid: whether the caller may read the content type. */
export type Readable = ReadonlyMap<string, boolean>;

type Entry = Record<string, unknown>;

export interface Planner {
  readable: Readable;
  /** What is left of an entry: of a type that is known beforehand, or that the entry names. */
  entryOf: (uid: string | undefined) => Visit;
  entryByItself: (key: '__type' | '__component') => Visit;
}

const CREATORS = ['createdBy', 'updatedBy'];
const FILE = 'plugin::upload.file';
const ROLE = 'plugin::users-permissions.role';
const USER = 'plugin::users-permissions.user';
/** Keys with which a relation is written or populated, not those it is read with. */
const PAYLOAD = ['connect', 'set', 'disconnect', 'on', 'count'];

/**
 * @returns what Strapi's sanitizers of answers do to an attribute, those of @strapi/utils (removePassword,
 *   removePrivate, removeRestrictedRelations) and of users-permissions (removeUserRelationFromRoleEntities); `null` if
 *   they leave the value as it is
 */
export function planAttribute(
  schema: Schema,
  name: string,
  attribute: SchemaAttribute,
  planner: Planner
): Visit | null {
  if (attribute.type === 'password' || isPrivate(schema, name)) return leaveOut;
  switch (attribute.type) {
    case 'relation':
      return planRelation(schema, name, attribute, planner);
    case 'media':
      return each(planner.entryOf(FILE));
    case 'component':
      return each(planner.entryOf(attribute.component));
    case 'dynamiczone': {
      const visit = each(planner.entryByItself('__component'));
      return (value) => (Array.isArray(value) ? visit(value) : value);
    }
    default:
      return null;
  }
}

const leaveOut: Visit = () => LEFT_OUT;

function planRelation(schema: Schema, name: string, attribute: SchemaAttribute, planner: Planner): Visit {
  const { relation = '', target } = attribute;
  if (schema.uid === ROLE && target === USER) return leaveOut;
  if (relation.startsWith('morphTo')) return planMorph(planner);
  const isShownCreator = CREATORS.includes(name) && schema.options?.populateCreatorFields;
  const isReadable = isShownCreator || planner.readable.get(target ?? '');
  if (isReadable === undefined) return refuse;
  if (!isReadable) return leaveOut;
  const isMorph = relation.toLowerCase().startsWith('morph');
  return each(isMorph ? planner.entryByItself('__type') : planner.entryOf(target));
}

const refuse: Visit = () => {
  throw new UnknownShape();
};

/** A relation to entries of any type. Each entry names its type. */
function planMorph({ readable, entryByItself }: Planner): Visit {
  const entry = entryByItself('__type');
  const isReadable = (value: unknown): boolean => {
    const uid = (value as Entry | null)?.__type;
    const known = typeof uid === 'string' ? readable.get(uid) : undefined;
    if (known === undefined || PAYLOAD.some((key) => key in (value as Entry))) throw new UnknownShape();
    return known;
  };
  return (value) => {
    if (value === null || value === undefined) return value;
    if (!Array.isArray(value)) return isReadable(value) ? entry(value) : LEFT_OUT;
    const rest = value.filter(isReadable);
    return rest.length === 0 && value.length > 0 ? LEFT_OUT : rest.map(entry);
  };
}

function each(visit: Visit): Visit {
  return (value) => (Array.isArray(value) ? value.map(visit) : visit(value));
}
