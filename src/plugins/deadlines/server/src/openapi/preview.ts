import type { Core } from '@strapi/strapi';

import { closedObject, INSTANT, TOKEN_NEEDED, type DescribeRoute } from '@guichet/strapi-kit';

/** `GET /api/deadlines/preview`. */
export const describePreview: DescribeRoute = ({ responses }) => ({
  operationId: 'getPreviewInstant',
  summary: 'Whether the token may use `at`, and how the instant was understood',
  tags: ['Deadlines'],
  security: TOKEN_NEEDED,
  responses: responses(closedObject({ data: closedObject({ instant: INSTANT }) }), ['400', '401', '403']),
});

interface Description {
  addParameter: (parameter: object) => void;
}

/** Documents `?at=`, if the plugin `openapi` is installed. */
export function describeAt(strapi: Core.Strapi): void {
  const description = strapi.plugin('openapi')?.service<Description>('description');
  description?.addParameter({
    name: 'at',
    in: 'query',
    description:
      'Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403',
    schema: INSTANT,
  });
  if (!strapi.plugin('history')) return;
  description?.addParameter({
    name: 'asPublished',
    in: 'query',
    description:
      'With `at`: answers with the entries that were published at that instant, for types with a history',
    schema: { type: 'string', enum: ['true'] },
  });
}
