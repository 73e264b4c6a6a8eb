import type { DescribeRoute } from '@guichet/strapi-kit';

const PART = {
  type: 'object',
  properties: { degraded: { type: 'boolean' } },
  required: ['degraded'],
  additionalProperties: true,
};

const REPORT = {
  type: 'object',
  properties: {
    status: { type: 'string', enum: ['ok', 'degraded'] },
    clock: { type: 'string', enum: ['system', 'set'], description: 'Whether the clock is the machine’s' },
  },
  required: ['status', 'clock'],
  additionalProperties: PART,
};

const BODY = {
  type: 'object',
  properties: { data: REPORT },
  required: ['data'],
  additionalProperties: false,
};

/** `GET /api/deadlines/health`. */
export const describeHealth: DescribeRoute = ({ responses }) => {
  const content = { 'application/json': { schema: BODY } };
  return {
    operationId: 'getHealth',
    summary: 'Whether transitions are announced and delivered in time',
    tags: ['Deadlines'],
    security: [{ apiToken: [] }],
    responses: { ...responses(BODY, ['401', '403']), 503: { description: 'They are not', content } },
  };
};
