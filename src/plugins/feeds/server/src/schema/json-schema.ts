import { type JsonSchema, jsonSchemaOf, schemaFileSchema } from '@guichet/strapi-kit';
import { shape } from './opt-in';

/** What each key means. Editors show it; docs/guides/opt-in.md says more. */
const MEANINGS = {
  names: 'The names of the calendar and the feeds, by language',
  title: 'The text attribute with the title',
  summary: 'The text attribute with the summary',
  date: 'The date-time at which it was issued; by default when it was created',
  from: 'The date-time attribute that begins it',
  until: 'The date-time attribute that ends it',
  cutOffs: 'A repeatable component and its date-time, "rounds.endsAt"',
  cutOffLabel: 'The text in the component of the cut-offs that names each of them',
  timezone: 'The attribute with the IANA zone; by default that of "deadlines"',
  image: 'The file with the picture, or a component and its file, "cover.image"',
  imageText: 'The text in that component that says what the picture shows',
  imageCredit: 'The text in that component that says whom the picture is by',
  place: 'The text attributes that say where, in their order',
  online: 'The text attribute with the address for taking part remotely',
  status: 'An enumeration of scheduled, rescheduled, postponed, moved-online, full, cancelled',
  attendanceMode: 'An enumeration of online, in-person, hybrid',
  previousFrom: 'The date-time at which it should have begun before it was moved',
  calendar: '"span": one calendar entry from "from" to "until"; "moments": one for each date',
  news: 'Whether it has RSS, Atom and JSON Feed',
  jsonLd: 'The schema.org type of an entry',
};

/** The JSON Schema of `pluginOptions.feeds`, from the shape that reads it. */
export function jsonSchema(): JsonSchema {
  return schemaFileSchema('feeds', jsonSchemaOf(shape, MEANINGS));
}
