import { closedObject, TOKEN_NEEDED, type DescribeRoute } from '@guichet/strapi-kit';

const UIDS = { type: 'array', items: { type: 'string' } };

/** `GET /api/deadlines/drafts`. */
export const describeDrafts: DescribeRoute = ({ responses }) => ({
  operationId: 'getTypesWithDrafts',
  summary: 'Whether the token may read the drafts of all types, and which types have any',
  tags: ['Deadlines'],
  security: TOKEN_NEEDED,
  responses: responses(closedObject({ data: closedObject({ types: UIDS }) }), ['401', '403']),
});
