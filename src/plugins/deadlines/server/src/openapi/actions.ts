import {
  closedObject,
  type DescribeRoute,
  INSTANT,
  type JsonSchema,
  type Schema,
  TOKEN_NEEDED,
} from '@guichet/strapi-kit';
import type { ActionName, DeadlineModel } from '@guichet/time';

const MEANINGS: Record<ActionName, string> = {
  open: 'Opens it now',
  close: 'Closes it now',
  extend: 'Moves its deadline to a later instant; reopens it if it is closed',
};

/** `POST /api/<plural name>/:documentId/actions/<action>`. */
export function describeAction(schema: Schema, model: DeadlineModel, action: ActionName): DescribeRoute {
  const displayName = schema.info?.displayName ?? schema.uid;
  return ({ entry, nameOf, selection, responses }) => ({
    operationId: `${action}${nameOf(schema.uid)}`,
    summary: MEANINGS[action],
    description: `Writes the dates of a published entry. Needs the permission \`plugin::deadlines.actions.${action}\`.`,
    tags: [displayName],
    security: TOKEN_NEEDED,
    parameters: selection(schema.uid),
    ...(action !== 'open' && { requestBody: bodyOf(action, model.deadline.until) }),
    responses: responses(closedObject({ data: entry(schema.uid), meta: closedObject({}) }), ERRORS),
  });
}

const ERRORS = ['400', '401', '403', '404', '409'];

const NOTE: JsonSchema = { type: 'string', description: 'The reason, which is published with the change' };

function bodyOf(action: ActionName, until: string): object {
  const isExtension = action === 'extend';
  const properties = isExtension ? { [until]: INSTANT, note: NOTE } : { note: NOTE };
  const required = isExtension ? { required: Object.keys(properties) } : {};
  const schema = { type: 'object', properties, ...required };
  return { required: isExtension, content: { 'application/json': { schema } } };
}
