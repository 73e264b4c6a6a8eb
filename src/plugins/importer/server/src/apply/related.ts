import { documentsOf } from '@guichet/strapi-kit';
import { uidOf } from '../constants';
import { say } from '../domain/messages/say';
import type { ContactDraft, EntryDraft } from '../domain/model';
import type { EntryType } from '../domain/report';
import { fold } from '../domain/read/text';
import { reportEntry, type ApplyContext } from './context';
import { hasPublishedVersion, writeEntry } from './write-entry';

/** The entries that a document shares with others, found or created, as relations for its data. */
export async function writeRelated(
  context: ApplyContext,
  entry: EntryDraft
): Promise<Record<string, unknown>> {
  if (entry.kind === 'program-page') return {};
  const { published, category } = entry;
  const tags: string[] = [];
  for (const tag of entry.tags) tags.push(await ensureNamed(context, 'tag', tag, published));
  const relations: Record<string, unknown> = {
    tags: [...new Set(tags)],
    category: category && (await ensureNamed(context, 'category', category, published)),
  };
  if (entry.kind === 'press-release') {
    const contacts: string[] = [];
    for (const contact of entry.contacts) contacts.push(await writeContact(context, contact, published));
    relations.pressContacts = [...new Set(contacts)];
  }
  return relations;
}

/** A tag or category is found by its slug or name. One that an editor made is used as it is. */
async function ensureNamed(
  context: ApplyContext,
  type: Extract<EntryType, 'tag' | 'category'>,
  name: string,
  published: boolean
): Promise<string> {
  const { strapi, locale } = context;
  const uid = uidOf(type);
  const documents = documentsOf(strapi, uid);
  const filters = { $or: [{ slug: fold(name) }, { name: { $eqi: name } }] };
  const known = await documents.findFirst({ filters, locale, status: 'draft', sort: 'id' });
  let documentId = known?.documentId;
  if (!documentId) {
    ({ documentId } = await documents.create({ data: { name }, locale, status: 'draft' }));
    reportEntry(context, type, 'created', { documentId, title: name });
  }
  if (published && !(await hasPublishedVersion(strapi, uid, documentId, locale))) {
    await documents.publish({ documentId, locale });
  }
  return documentId;
}

/** A press contact is found by e-mail address, or by name if it has no address. */
async function writeContact(
  context: ApplyContext,
  contact: ContactDraft,
  published: boolean
): Promise<string> {
  const { strapi, locale } = context;
  const uid = uidOf('press-contact');
  const filters = contact.email ? { email: { $eqi: contact.email } } : { name: { $eqi: contact.name } };
  const known = await documentsOf(strapi, uid).findFirst({ filters, locale, status: 'draft', sort: 'id' });
  const documentId = known?.documentId ?? null;
  const isPublished = documentId !== null && (await hasPublishedVersion(strapi, uid, documentId, locale));
  const written = await writeEntry(context, {
    type: 'press-contact',
    documentId,
    data: dataOf(contact),
    published: published || isPublished,
  });
  reportEntry(context, 'press-contact', written.action, { ...written, title: contact.name });
  if (written.action === 'kept') {
    const attributes = written.changed.join(', ');
    context.warnings.push(say('contact-kept', { name: contact.name, attributes }));
  }
  return written.documentId;
}

/** Several documents share a contact, so what one of them does not mention is not removed. */
function dataOf({ name, role, email, phones }: ContactDraft): Record<string, unknown> {
  return { name, ...(role && { role }), ...(email && { email }), ...(phones.length > 0 && { phones }) };
}
