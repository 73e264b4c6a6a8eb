import { closedObject, INSTANT, TOKEN_NEEDED, type DescribeRoute } from './vocabulary';

/** `GET /api/deadlines/preview`. */
export const describePreview: DescribeRoute = ({ responses }) => ({
  operationId: 'getPreviewInstant',
  summary: 'Whether the token may ask for answers as of another instant, and the instant that was understood',
  tags: ['Deadlines'],
  security: TOKEN_NEEDED,
  responses: responses(closedObject({ data: closedObject({ instant: INSTANT }) }), ['400', '401', '403']),
});
