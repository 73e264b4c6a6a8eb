import type { Schema } from '@guichet/strapi-kit';
import { OptInError, type OptIn } from './opt-in';

/** Checks an attribute that a key names. */
export type Expect = (key: string, name: string, types: string[], owner?: Schema) => void;

const TEXT = ['string', 'text'];
const NO_COMPONENT = 'it is a text in a component; name that and its file as "image", such as "cover.image"';

/**
 * Checks what a schema says of the picture of its entries: a file, or one in a component with texts about it.
 *
 * @throws OptInError
 */
export function expectImage(schema: Schema, optIn: OptIn, schemas: Schema[], expect: Expect): void {
  const { image = '', imageText, imageCredit } = optIn;
  const [name, inner] = image.split('.');
  const texts = Object.entries({ imageText, imageCredit }).filter(([, text]) => text !== undefined);
  if (!inner) {
    if (texts.length > 0) throw new OptInError(schema.uid, texts[0][0], NO_COMPONENT);
    if (name) expectOne(schema, name, ['media'], expect);
    return;
  }
  expectOne(schema, name, ['component'], expect);
  const component = schemas.find(({ uid }) => uid === schema.attributes[name].component)!;
  expectOne(schema, inner, ['media'], expect, component);
  for (const [key, text] of texts) expect(key, text!, TEXT, component);
}

/** A feed has one picture of an entry. */
function expectOne(schema: Schema, name: string, types: string[], expect: Expect, owner = schema): void {
  expect('image', name, types, owner);
  const { repeatable, multiple } = owner.attributes[name];
  if (repeatable !== true && multiple !== true) return;
  throw new OptInError(schema.uid, 'image', `"${name}" holds several; name one that holds one`);
}
