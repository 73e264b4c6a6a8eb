import { DOCUMENT_ID, documentsOf } from '@guichet/strapi-kit';
import { isRelatedReference } from '../domain/exported/record';
import type { AttributeModel } from '../domain/mapping/mapping';
import { say } from '../domain/messages/say';
import type { ApplyContext } from './context';

type Data = Record<string, unknown>;

/** A record as data for a write that leaves nothing of before: with nothing where the record has nothing. */
export async function wholeData(context: ApplyContext, uid: string, record: Data): Promise<Data> {
  const data: Data = {};
  for (const [name, attribute] of Object.entries(context.models[uid].attributes))
    data[name] = await valueOf(context, name, attribute, record[name]);
  return data;
}

async function valueOf(
  context: ApplyContext,
  name: string,
  attribute: AttributeModel,
  value: unknown
): Promise<unknown> {
  const { type, component, many } = attribute;
  if (type === 'relation') return linksTo(context, name, attribute, value);
  if (value === undefined) return many ? [] : null;
  if (type === 'component') return each(value, (part) => wholeData(context, component!, part));
  if (type !== 'dynamiczone') return value;
  return each(value, async ({ component: uid, ...part }) => ({
    __component: uid,
    ...(await wholeData(context, uid as string, part)),
  }));
}

async function each(value: unknown, of: (part: Data) => Promise<Data>): Promise<unknown> {
  if (!Array.isArray(value)) return of(value as Data);
  const all = [];
  for (const part of value) all.push(await of(part as Data));
  return all;
}

/** Entries that are missing here may come with a later document. */
async function linksTo(
  context: ApplyContext,
  attribute: string,
  { target, many }: AttributeModel,
  value: unknown
): Promise<unknown> {
  const ids: string[] = [];
  for (const name of isRelatedReference(value) ? value.$related : []) {
    const id = await findExactly(context, target!, name);
    if (id !== null) ids.push(id);
    else {
      context.missing.push(name);
      context.warnings.push(say('related-missing', { attribute, name }));
    }
  }
  return many ? { set: ids } : (ids[0] ?? null);
}

async function findExactly(
  { strapi, locale, models }: ApplyContext,
  uid: string,
  name: string
): Promise<string | null> {
  const { slug } = models[uid];
  // A slug never has the shape of a documentId.
  const filters = DOCUMENT_ID.test(name) || slug === null ? { documentId: name } : { [slug]: name };
  const query = { filters, locale, status: 'draft', fields: ['documentId'] };
  return (await documentsOf(strapi, uid).findFirst(query))?.documentId ?? null;
}
