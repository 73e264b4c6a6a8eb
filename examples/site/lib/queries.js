const FILE = { fields: ['url', 'ext', 'mime', 'size', 'width', 'height', 'updatedAt'] };
const FILES = { populate: { file: FILE } };
const COVER = { populate: { image: FILE } };
const CONTACTS = { populate: ['phones'] };
const CALLS = {
  fields: [
    ...['title', 'slug', 'summary', 'state', 'opensAt', 'closesAt', 'rolling', 'timezone'],
    ...['nextDeadline', 'nextDeadlineAt'],
  ],
  sort: ['state', 'closesAt'],
};

/** What pages show of each type. No state is computed here from dates, because the API gives the state. */
export const READ = {
  calls: {
    populate: {
      cover: COVER,
      applyLink: true,
      documents: FILES,
      cutOffs: { sort: 'closesAt' },
      steps: true,
      deadlineChanges: true,
      contacts: CONTACTS,
      programPages: { fields: ['title', 'slug', 'description', 'state'] },
    },
  },
  events: {
    populate: {
      cover: COVER,
      registration: true,
      informationFields: true,
      slides: { populate: { image: FILE } },
      category: true,
      tags: { sort: 'name' },
      calls: CALLS,
    },
  },
  'press-releases': {
    populate: {
      cover: COVER,
      pressContacts: CONTACTS,
      documents: FILES,
      category: true,
      tags: { sort: 'name' },
      calls: CALLS,
    },
  },
  'program-pages': {
    populate: { cover: COVER, steps: true, applyLink: true, documents: FILES, calls: CALLS, seo: true },
  },
  'press-contacts': CONTACTS,
};

/** The types with structured data for search engines. */
export const STRUCTURED = ['calls', 'events', 'press-releases'];

/** The types that pages show, by the names that messages have for them, and the fields that link to each of them. */
export const SHOWN = {
  'api::call.call': { resource: 'calls', fields: ['calls'] },
  'api::event.event': { resource: 'events', fields: [] },
  'api::press-release.press-release': { resource: 'press-releases', fields: [] },
  'api::program-page.program-page': { resource: 'program-pages', fields: ['programPages'] },
  'api::press-contact.press-contact': {
    resource: 'press-contacts',
    fields: ['contacts', 'pressContacts'],
  },
  'api::category.category': { resource: null, fields: ['category'] },
  'api::tag.tag': { resource: null, fields: ['tags'] },
};

const text = (value) => value ?? '';
const rising = (of) => (one, other) => compare(of(one), of(other));
const falling = (of) => (one, other) => compare(of(other), of(one));
const compare = (one, other) => (one < other ? -1 : Number(one > other));
/** After every instant. */
const NEVER = '~';

/** In which order each list has its entries. The last one decides between equal ones, so that builds agree. */
const ORDER = {
  calls: [rising(({ nextDeadlineAt }) => nextDeadlineAt ?? NEVER), falling((call) => text(call.closesAt))],
  events: [rising(({ startsAt }) => startsAt ?? NEVER)],
  'press-releases': [falling(({ releasedAt }) => text(releasedAt))],
  'program-pages': [(one, other) => text(one.title).localeCompare(text(other.title), one.locale)],
  'press-contacts': [(one, other) => text(one.name).localeCompare(text(other.name), one.locale)],
};

/** The entries of a type in the order of the site's lists. */
export function inOrder(resource, entries) {
  const rules = [...ORDER[resource], rising(({ documentId }) => text(documentId))];
  return entries.toSorted((one, other) => rules.map((rule) => rule(one, other)).find(Boolean) ?? 0);
}
