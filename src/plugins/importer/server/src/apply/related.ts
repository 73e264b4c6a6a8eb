import { documentsOf } from '@guichet/strapi-kit';
import { say } from '../domain/messages/say';
import type { TypeModel } from '../domain/mapping/mapping';
import type { EntryDraft, RelatedEntry, RelationDraft } from '../domain/model';
import { fold } from '../domain/read/text';
import { reportEntry, type ApplyContext } from './context';
import { hasPublishedVersion } from './compare-entry';
import { publishOf, writeEntry } from './write-entry';

/** The entries that a document shares with others, found or created, as relations for its data. */
export async function writeRelated(
  context: ApplyContext,
  { relations, published }: EntryDraft
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const relation of relations) {
    const ids = new Set<string>();
    for (const entry of relation.entries) {
      const documentId = await idOf(context, relation, entry, published);
      if (documentId) ids.add(documentId);
    }
    data[relation.attribute] = relation.many ? [...ids] : ([...ids][0] ?? null);
  }
  return data;
}

/** Null for an entry that is only named, and that there is not. */
async function idOf(
  context: ApplyContext,
  relation: RelationDraft,
  entry: RelatedEntry,
  published: boolean
): Promise<string | null> {
  const model = context.models[relation.target];
  if ('data' in entry) return writeShared(context, model, entry, published);
  const known = await findNamed(context, model, entry.name);
  if (known === null && !isOnlyAName(model)) {
    context.missing.push(entry.name);
    context.warnings.push(say('related-missing', { attribute: relation.attribute, name: entry.name }));
    return null;
  }
  const documentId = known ?? (await createNamed(context, model, entry.name));
  if (published && !(await hasPublishedVersion(context.strapi, model.uid, documentId, context.locale))) {
    await publishOf(context, model.uid, documentId);
  }
  return documentId;
}

/** Found by its documentId, its slug or its name. One that an editor made is used as it is. */
async function findNamed(
  { strapi, locale }: ApplyContext,
  { uid, slug, title }: TypeModel,
  name: string
): Promise<string | null> {
  // One after the other: an index serves the first two, and hardly anything needs the last.
  const ways = [
    { documentId: name },
    ...(slug ? [{ [slug]: { $in: [name, fold(name)] } }] : []),
    ...(title ? [{ [title]: { $eqi: name } }] : []),
  ];
  for (const filters of ways) {
    const known = await documentsOf(strapi, uid).findFirst({ filters, locale, status: 'draft', sort: 'id' });
    if (known) return known.documentId;
  }
  return null;
}

/** Whether a name is all that an entry needs, as for a tag or a category. */
function isOnlyAName({ attributes, slug, title }: TypeModel): boolean {
  return title !== null && Object.keys(attributes).every((name) => name === title || name === slug);
}

async function createNamed(context: ApplyContext, { uid, title }: TypeModel, name: string): Promise<string> {
  const { strapi, locale } = context;
  const data = { [title!]: name };
  const { documentId } = await documentsOf(strapi, uid).create({ data, locale, status: 'draft' });
  reportEntry(context, uid, 'created', { documentId, title: name });
  return documentId;
}

/** An entry with attributes of its own, such as a press contact. Several documents may share it. */
async function writeShared(
  context: ApplyContext,
  model: TypeModel,
  { data, match }: Extract<RelatedEntry, { data: unknown }>,
  published: boolean
): Promise<string> {
  const { strapi, locale } = context;
  const { uid } = model;
  const by = match.find((attribute) => data[attribute]);
  const filters = by === undefined ? null : { [by]: { $eqi: data[by] } };
  const query = { filters, locale, status: 'draft', sort: 'id' };
  const documentId = (filters && (await documentsOf(strapi, uid).findFirst(query))?.documentId) ?? null;
  const isPublished = documentId !== null && (await hasPublishedVersion(strapi, uid, documentId, locale));
  const written = await writeEntry(context, { uid, documentId, data, published: published || isPublished });
  const title = String(data[model.title ?? by ?? ''] ?? written.documentId);
  reportEntry(context, uid, written.action, { ...written, title });
  if (written.action === 'kept') {
    const attributes = written.changed.join(', ');
    context.warnings.push(say('related-kept', { name: title, attributes }));
  }
  return written.documentId;
}
