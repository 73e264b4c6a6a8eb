import type { Core } from '@strapi/strapi';

import { closedObject, INSTANT, TOKEN_NEEDED, type DescribeRoute } from '@guichet/strapi-kit';

/** `GET /api/deadlines/preview`. */
export const describePreview: DescribeRoute = ({ responses }) => ({
  operationId: 'getPreviewInstant',
  summary: 'Whether the token may ask for answers as of another instant, and the instant that was understood',
  tags: ['Deadlines'],
  security: TOKEN_NEEDED,
  responses: responses(closedObject({ data: closedObject({ instant: INSTANT }) }), ['400', '401', '403']),
});

interface Description {
  addParameter: (parameter: object) => void;
}

/** Tells of `?at=`, where there is somebody to tell. */
export function describeAt(strapi: Core.Strapi): void {
  const description = strapi.plugin('openapi')?.service<Description>('description');
  description?.addParameter({
    name: 'at',
    in: 'query',
    description:
      'Answers as the clock of that instant would (ISO 8601, UTC where it has no offset): needs a token with the permission `plugin::deadlines.preview.at`, or it is a 403',
    schema: INSTANT,
  });
}
