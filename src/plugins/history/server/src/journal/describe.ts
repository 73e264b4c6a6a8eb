import {
  closedObject,
  type DescribeRoute,
  INSTANT,
  type JsonSchema,
  type Parameter,
  TOKEN_NEEDED,
} from '@guichet/strapi-kit';

const TEXT: JsonSchema = { type: 'string' };
const TEXT_OR_NULL: JsonSchema = { type: ['string', 'null'] };
const TEXTS: JsonSchema = { type: 'array', items: TEXT };

const filter = (name: string, description: string, schema = TEXT): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
});

const FILTERS = [
  filter('person', 'Who: a kind and an id, such as `administrator:3` or `api-token:1`, or `server`'),
  filter('type', 'The uid of a type, such as `api::call.call`'),
  filter('action', 'What was done, such as `publish`'),
  filter('entry', 'The documentId of an entry'),
  filter('from', 'From this instant on', INSTANT),
  filter('to', 'Before this instant', INSTANT),
];

const ROW = closedObject({
  id: { type: 'integer' },
  at: INSTANT,
  author: closedObject({ kind: TEXT, id: TEXT_OR_NULL, name: TEXT_OR_NULL }),
  ...{ origin: TEXT, action: TEXT, type: TEXT, entry: TEXT_OR_NULL, title: TEXT_OR_NULL },
  ...{ locales: TEXTS, changed: TEXTS, change: TEXT_OR_NULL },
  details: { type: ['object', 'null'] },
  position: { type: ['integer', 'null'] },
  hash: TEXT_OR_NULL,
});

/** `GET /api/history/journal`. */
export const describeJournal: DescribeRoute = ({ responses, named }) => ({
  operationId: 'getJournal',
  summary: 'Who did what, newest first',
  tags: ['History'],
  security: TOKEN_NEEDED,
  parameters: [
    ...FILTERS,
    filter('after', '`meta.next` of the page before'),
    filter('pageSize', 'Rows of a page', { type: 'integer', minimum: 1, maximum: 100, default: 25 }),
  ],
  responses: responses(
    closedObject({
      data: { type: 'array', items: named('JournalRow', ROW) },
      meta: closedObject({ next: TEXT_OR_NULL }),
    }),
    ['400', '401', '403']
  ),
});

/** `GET /api/history/journal.csv`. */
export const describeJournalCsv: DescribeRoute = ({ responses }) => ({
  operationId: 'getJournalCsv',
  summary: 'The same as CSV, all of it',
  tags: ['History'],
  security: TOKEN_NEEDED,
  parameters: FILTERS,
  responses: {
    ...responses({}, ['400', '401', '403']),
    200: { description: 'OK', content: { 'text/csv': { schema: TEXT } } },
  },
});
