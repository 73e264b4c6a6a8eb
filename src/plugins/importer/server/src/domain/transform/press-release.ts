import { say } from '../messages/say';
import type { ContactDraft, RelationDraft } from '../model';
import type { Note } from '../problems';
import { findMentions } from '../prose/mentions';
import { refuseManyItems, type Fields } from '../read/fields';
import { phoneTexts, readPhones } from './phones';
import {
  asDocument,
  lastPart,
  namedRelations,
  readCategory,
  readTarget,
  requiredTitle,
  unplacedIn,
  writtenDate,
  type Transform,
} from './shared-fields';

/** A press release, with its contacts and documents. */
export const transformPressRelease: Transform = ({ document, fields, zone, locale, target }) => {
  const title = requiredTitle(fields);
  const releasedAt = writtenDate(fields, 'date', zone)?.at ?? null;
  const lead = fields.text('chapeau-text', 'chapeau');
  const { category, warnings } = readCategory(fields);
  const contactFields = fields.mappings('contact-presse');
  const contacts = contactFields.map(readContact);
  const documents = readDocuments(fields);
  const context = { locale, zone, documentDate: releasedAt };
  const { mentions, doubts } = findMentions(title, [lead ?? '', document.body], context);
  return {
    entry: {
      uid: target.model.uid,
      title,
      data: { title, lead, body: document.body, releasedAt, documents: documents.data },
      relations: [
        ...namedRelations(fields.texts('tags'), category),
        contactsRelation(contacts.flatMap(({ contact }) => contact ?? [])),
      ],
    },
    mentions,
    documentDate: releasedAt,
    warnings: [...warnings, ...contacts.flatMap((contact) => contact.warnings), ...doubts],
    contradictions: [],
    unplaced: unplacedIn(fields, ...contactFields, ...documents.unread),
  };
};

/** A press contact is found by its e-mail address, or by its name if it has none. */
function contactsRelation(contacts: ContactDraft[]): RelationDraft {
  const entries = contacts.map(({ name, role, email, phones }) => ({
    // Several documents share a contact, so what one of them does not mention is not removed.
    data: { name, ...(role && { role }), ...(email && { email }), ...(phones.length > 0 && { phones }) },
    match: ['email', 'name'],
  }));
  return { attribute: 'pressContacts', target: 'api::press-contact.press-contact', many: true, entries };
}

function readContact(fields: Fields): { contact: ContactDraft | null; warnings: Note[] } {
  const line = fields.lineOf('tel', 'telephone', 'phone');
  const numbers = fields.texts('tel', 'telephone', 'phone');
  refuseManyItems('tel', phoneTexts(numbers).length, line);
  const { phones, unreadable } = readPhones(numbers);
  const warnings: Note[] = unreadable.map((text) => ({ ...say('not-a-phone-number', { text }), line }));
  const email = fields.line('email', 'mail', 'courriel');
  // An agency's office often has an address but no person's name.
  const name = fields.line('name', 'nom') ?? email;
  const role = fields.line('role', 'fonction', 'service');
  if (name) return { contact: { name, role, email, phones }, warnings };
  warnings.push({ ...say('contact-without-name'), line });
  return { contact: null, warnings };
}

function readDocuments(fields: Fields) {
  const paths = fields.peekTexts('files').map((path) => asDocument({ label: lastPart(path), target: path }));
  const unread = fields.mappings('files');
  fields.value('files');
  const described = unread.map(readTarget).flatMap((found) => (found ? [asDocument(found)] : []));
  return { data: [...described, ...paths], unread };
}
