import type * as Ajv from 'ajv/dist/2020';
import type * as Formats from 'ajv-formats';

import type { TestApp } from './app';

declare const nodeRequire: NodeJS.Require;
const { Ajv2020 } = nodeRequire('ajv/dist/2020') as typeof Ajv;
const addFormats = (nodeRequire('ajv-formats') as { default: typeof Formats.default }).default;

interface Parameter {
  name: string;
  description: string;
  schema: { items?: { enum: string[] } };
}

/** The parts of an OpenAPI document that are read here. */
export interface Document {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown>; parameters: Parameter[] }>>;
  components: { schemas: Record<string, { properties: Record<string, unknown> }> };
}

export async function documentOf({ http }: TestApp): Promise<Document> {
  return (await http.get('/api/openapi.json')).body;
}

/**
 * Checks answers against the description: what is wrong with an answer, one line each; empty if nothing is. An answer
 * of a path, method or status that is not described is wrong.
 */
export function judgeBy(document: Document) {
  // The strict mode would refuse OpenAPI's own keywords around the schemas.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'openapi');
  return (path: string, method: string, { status, body }: { status: number; body: unknown }): string[] => {
    if (!document.paths[path]?.[method]?.responses[status]) {
      return [`${method} ${path} answers ${status}: not described`];
    }
    const pointer = [
      'paths',
      path,
      method,
      'responses',
      String(status),
      'content',
      'application/json',
      'schema',
    ];
    const escaped = pointer.map((part) =>
      encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
    );
    const validate = ajv.getSchema(`openapi#/${escaped.join('/')}`)!;
    validate(body);
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`.slice(0, 300)
    );
  };
}
