import { readFileSync } from 'node:fs';
import path from 'node:path';

import { shareValidation } from './share-validation';

const HOOK = path.join(
  path.dirname(require.resolve('@strapi/content-manager/package.json')),
  'dist/admin/hooks/useDocument.mjs'
);

const warnings: string[] = [];
/** What becomes of a module in the build, or undefined if nothing does. */
function transformed(code: string, id = HOOK): string | undefined {
  const transform = shareValidation().transform as (this: unknown, ...args: string[]) => { code: string };
  return transform.call({ warn: (warning: string) => warnings.push(warning) }, code, id)?.code;
}

describe('the validation schemas of the form', () => {
  beforeEach(() => warnings.splice(0));

  it('are made once for each content type, where Strapi makes one in each component', () => {
    const hook = 'const hook = (schema, components) => createYupSchema(schema.attributes, components);';
    let made = 0;
    const validate = new Function('createYupSchema', `${transformed(hook)}return hook;`) as (
      create: (attributes: object) => object
    ) => (schema: { attributes: object }, components: object) => object;
    const schemaOf = validate((attributes) => ({ number: ++made, attributes }));
    const [calls, events] = [{ attributes: { title: {} } }, { attributes: { title: {} } }];
    expect([schemaOf(calls, {}), schemaOf(calls, {}), schemaOf(events, {})]).toEqual([
      { number: 1, attributes: calls.attributes },
      { number: 1, attributes: calls.attributes },
      { number: 2, attributes: events.attributes },
    ]);
  });

  it('are shared in the Strapi that is installed', () => {
    expect(transformed(readFileSync(HOOK, 'utf8'))).toContain(
      'return validationSchemaOf(schema, components);'
    );
    expect(warnings).toEqual([]);
  });

  it('stay with each component in a Strapi that is built otherwise, and the build says so', () => {
    expect(transformed('export const useDocument = 1;')).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('in another way')]);
    expect(transformed('createYupSchema(schema.attributes, components)', '/elsewhere.mjs')).toBeUndefined();
  });
});
