import type { TestApp } from './app';
import { asAdmin } from './admin';

type Attributes = { name: string; type: string; [option: string]: unknown }[];

interface Shown {
  attributes: Attributes;
  info: object;
  options?: object;
  [key: string]: unknown;
}

/** The Content-Type Builder's API, as an administrator uses it who runs `strapi develop`. */
export interface ContentTypeBuilder {
  /** All types and components, as its page receives them. */
  shown: () => Promise<{ contentTypes: Record<string, Shown>; components: Record<string, Shown> }>;
  /** What its page sends of a type or component when somebody saves it. */
  saved: (uid: string, change?: (attributes: Attributes) => Attributes) => Promise<object>;
  send: (
    method: 'post' | 'put' | 'delete',
    path: string,
    body?: object
  ) => Promise<{ status: number; body: { error: { message: string } } }>;
}

export async function openContentTypeBuilder(app: TestApp): Promise<ContentTypeBuilder> {
  const admin = await asAdmin(app);
  // The restart is a message to the process that runs `strapi develop`. Here, nobody gets it.
  app.strapi.config.set('autoReload', true);
  const shown: ContentTypeBuilder['shown'] = async () =>
    (await app.http.get('/content-type-builder/schema').set(admin)).body.data;
  return {
    shown,
    saved: async (uid, change = (attributes) => attributes) => {
      const { contentTypes, components } = await shown();
      return requestFor(contentTypes[uid] ?? components[uid], change);
    },
    send: async (method, path, body) => {
      const { status, body: answer } = await app.http[method](`/content-type-builder${path}`)
        .set(admin)
        .send(body);
      return { status, body: answer };
    },
  };
}

/** As `stateToRequestData` of the page makes it. */
function requestFor(shown: Shown, change: (attributes: Attributes) => Attributes): object {
  const { info, options, attributes, ...rest } = shown;
  const changes = change(attributes).map(({ name, ...properties }) => ({
    action: 'update',
    name,
    properties,
  }));
  return { ...rest, ...options, ...info, action: 'update', attributes: changes };
}

export const without =
  (...names: string[]) =>
  (attributes: Attributes) =>
    attributes.filter(({ name }) => !names.includes(name));

export const retyped = (changed: string, type: string) => (attributes: Attributes) =>
  attributes.map((attribute) => (attribute.name === changed ? { name: changed, type } : attribute));
