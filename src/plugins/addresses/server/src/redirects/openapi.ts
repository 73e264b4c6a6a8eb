import { closedObject, INSTANT, type DescribeRoute, type Parameter } from '@guichet/strapi-kit';

const TEXT = { type: 'string' };
const NUMBER = { type: 'integer' };

const parameter = (name: string, description: string): Parameter => ({
  name: `pagination[${name}]`,
  in: 'query',
  description,
  schema: NUMBER,
});

/** `GET /api/redirects`. */
export const describeRedirects: DescribeRoute = ({ named, responses }) => {
  const redirect = named('Redirect', closedObject({ type: TEXT, from: TEXT, to: TEXT, since: INSTANT }));
  const pagination = closedObject({ page: NUMBER, pageSize: NUMBER, pageCount: NUMBER, total: NUMBER });
  const body = closedObject({
    data: { type: 'array', items: redirect },
    meta: closedObject({ pagination }),
  });
  return {
    operationId: 'getRedirects',
    summary: 'The old slugs of public entries with their current ones, most recently replaced first',
    description: '`type` is the name in the URLs of the API, for example `calls`.',
    tags: ['Addresses'],
    parameters: [parameter('page', 'The page, from 1'), parameter('pageSize', 'Redirects per page')],
    responses: responses(body, ['400', '403']),
  };
};
