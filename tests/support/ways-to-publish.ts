import { asAdmin } from './admin';
import type { TestApp } from './app';
import { asToken } from './tokens';

/** The result of an attempt to publish: the problems of a 400 in Strapi's shape, `[]` if it was accepted. */
export type Answer = { path: (string | number)[]; message: string; name: string }[];

/** Publishes a new entry in one of the ways. */
export type WayToPublish = (uid: string, data: Record<string, unknown>) => Promise<Answer>;

interface Refused {
  status?: number;
  error?: { details?: { errors?: Answer }; message?: string };
}

/** Every way to publish content: REST, GraphQL, the Document Service, the content-manager. */
export async function waysToPublish(app: TestApp): Promise<Record<string, WayToPublish>> {
  const token = await asToken(app, 'full-access');
  const admin = await asAdmin(app);
  const { strapi, http } = app;
  return {
    REST: async (uid, data) => {
      const { pluralName } = strapi.contentType(uid as 'api::call.call').info;
      const { status, body } = await http.post(`/api/${pluralName}`).set(token).send({ data });
      return answer(status === 201, body);
    },
    GraphQL: async (uid, data) => {
      const { singularName } = strapi.contentType(uid as 'api::call.call').info;
      const type = singularName.replace(/(^|-)(.)/g, (_match, _hyphen, letter) => letter.toUpperCase());
      const query = `mutation ($data: ${type}Input!) { create${type}(data: $data) { documentId } }`;
      const { body } = await http.post('/graphql').set(token).send({ query, variables: { data } });
      return answer(!body.errors, body.errors?.[0].extensions ?? {});
    },
    'Document Service': async (uid, data) => {
      const documents = strapi.documents(uid as 'api::call.call') as unknown as Documents;
      return documents.create({ data, status: 'published' }).then(
        () => [],
        (error) => answer(false, { error })
      );
    },
    'content-manager': async (uid, data) => {
      const entries = `/content-manager/collection-types/${uid}`;
      const { body } = await http.post(entries).set(admin).send(data).expect(201);
      const path = `${entries}/${body.data.documentId}/actions/publish`;
      const published = await http.post(path).set(admin).send(data);
      return answer(published.status === 200, published.body);
    },
  };
}

interface Documents {
  create: (params: object) => Promise<unknown>;
}

function answer(accepted: boolean, { error }: Refused): Answer {
  if (accepted) return [];
  const problems = error?.details?.errors;
  if (!problems) throw new Error(`Refused without details: ${JSON.stringify(error)}`);
  return problems;
}
