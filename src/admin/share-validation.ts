import type { Plugin } from 'vite';

const HOOK = '/@strapi/content-manager/dist/admin/hooks/useDocument.mjs';
const MADE = 'createYupSchema(schema.attributes, components)';
const SHARED = `
const validationSchemas = new WeakMap();
function validationSchemaOf({ attributes }, components) {
  if (!validationSchemas.has(attributes)) validationSchemas.set(attributes, createYupSchema(attributes, components));
  return validationSchemas.get(attributes);
}
`;

/**
 * Makes the validation schema of a content type once. Strapi's `useDocument` makes one in each component that calls
 * it, which is each row of a list and each field of a form: 250 ms of a form's first second. Where Strapi's code is
 * not as expected, it stays as it is, and the build says so.
 */
export function shareValidation(): Plugin {
  return {
    name: 'guichet:share-validation',
    transform(code, id) {
      if (!id.endsWith(HOOK)) return undefined;
      if (!code.includes(MADE)) {
        this.warn(
          'Strapi makes validation schemas in another way now, so each component still makes its own.'
        );
        return undefined;
      }
      return { code: code.replace(MADE, 'validationSchemaOf(schema, components)') + SHARED, map: null };
    },
  };
}
