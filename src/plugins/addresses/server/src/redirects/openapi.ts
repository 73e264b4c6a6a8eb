import {
  closedObject,
  INSTANT,
  type DescribeRoute,
  type JsonSchema,
  type Parameter,
} from '@guichet/strapi-kit';

const TEXT = { type: 'string' };
const NUMBER = { type: 'integer' };

const inQuery = (name: string, description: string, schema: JsonSchema): Parameter => ({
  ...{ name, in: 'query', description, schema },
});

const pageParameters = (of: string) => [
  inQuery('pagination[page]', 'The page, from 1', NUMBER),
  inQuery('pagination[pageSize]', `${of} per page`, NUMBER),
];

function pageBody(items: JsonSchema): JsonSchema {
  const pagination = closedObject({ page: NUMBER, pageSize: NUMBER, pageCount: NUMBER, total: NUMBER });
  return closedObject({ data: { type: 'array', items }, meta: closedObject({ pagination }) });
}

/** `GET /api/redirects`. */
export const describeRedirects: DescribeRoute = ({ named, responses }) => {
  const redirect = named('Redirect', closedObject({ type: TEXT, from: TEXT, to: TEXT, since: INSTANT }));
  return {
    operationId: 'getRedirects',
    summary: 'The old slugs of public entries with their current ones, most recently replaced first',
    description: '`type` is the name in the URLs of the API, for example `calls`.',
    tags: ['Addresses'],
    parameters: pageParameters('Redirects'),
    responses: responses(pageBody(redirect), ['400', '403']),
  };
};

/** `GET /api/redirects/paths`. */
export const describePaths: DescribeRoute = ({ named, responses }) => {
  const locale = { type: ['string', 'null'] };
  const properties = { path: TEXT, type: TEXT, slug: TEXT, locale, since: INSTANT };
  const path = inQuery('path', 'Only this path, as in a URL, for example `/2030/01/02/titre.html`', TEXT);
  return {
    operationId: 'getRedirectPaths',
    summary: 'The paths that public entries had on an old site, most recently claimed first',
    description:
      '`path` is percent-decoded and has neither `index.html` nor a slash at its end: `/a/`, `/a` and `/a/index.html` are `/a`. ' +
      '`type` is the name in the URLs of the API. `locale` is the one in which the entry is public: that of the old page, or else the default one, or else another one.',
    tags: ['Addresses'],
    parameters: [path, ...pageParameters('Paths')],
    responses: responses(pageBody(named('RedirectPath', closedObject(properties))), ['400', '403']),
  };
};
