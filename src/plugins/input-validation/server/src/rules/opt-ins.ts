import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';

const PLUGIN = 'input-validation';
const TEXTS = ['string', 'text'];

/** What an attribute says in `pluginOptions.input-validation`. */
interface OptIn {
  /** Its text is a link. */
  link?: boolean;
  /** The file beside it that its text describes, for people who do not see it. */
  describes?: string;
}

const KEYS = ['link', 'describes'];

export function optInOf({ pluginOptions }: SchemaAttribute): OptIn {
  return (pluginOptions?.[PLUGIN] ?? {}) as OptIn;
}

/** @throws Error naming the schema, the attribute and the remedy, if one opts in wrongly */
export function checkOptIns({ uid, attributes }: Schema): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const mistake = mistakeIn(attribute, attributes);
    if (mistake !== null) throw new Error(`${uid}: attributes.${name}${mistake}`);
  }
}

function mistakeIn(attribute: SchemaAttribute, attributes: Schema['attributes']): string | null {
  const { type, pluginOptions } = attribute;
  const place = `.pluginOptions.${PLUGIN}`;
  const unknown = Object.keys(pluginOptions?.[PLUGIN] ?? {}).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return `${place}: there is no key "${unknown}"; use ${KEYS.join(' or ')}`;
  const { link, describes } = optInOf(attribute);
  if (link !== undefined && typeof link !== 'boolean') {
    return `${place}.link is ${JSON.stringify(link)}: use true or false`;
  }
  const texts = TEXTS.join(' or a ');
  if (link && !TEXTS.includes(type)) return ` has the type ${type}: only a ${texts} can be a link`;
  if (describes === undefined) return null;
  if (!TEXTS.includes(type)) return ` has the type ${type}: only a ${texts} can describe a file`;
  return isOneFile(attributes[describes])
    ? null
    : `${place}.describes is ${JSON.stringify(describes)}: name an attribute of the type media that holds one file`;
}

function isOneFile(attribute: SchemaAttribute | undefined): boolean {
  return attribute?.type === 'media' && attribute.multiple !== true;
}
