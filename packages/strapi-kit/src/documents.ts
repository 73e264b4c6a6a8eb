import type { Core, Modules, UID } from '@strapi/strapi';

import type { Row } from './database';

export type DocumentMiddleware = Modules.Documents.Middleware.Middleware;

/** The actions of the Document Service that write. */
export const WRITE_ACTIONS = ['create', 'update', 'publish', 'unpublish', 'discardDraft', 'clone', 'delete'];

/** The format of Strapi's documentIds. */
export const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;

/** The parameters of an action, with names that are only known at run time. */
export type Params = Record<string, unknown>;
/** An entry as the Document Service returns it. */
export type Document = Row & { documentId: string };

/** The Document Service of a type that is only known at run time. */
export interface Documents {
  findFirst: (params: Params) => Promise<Document | null>;
  findOne: (params: Params & { documentId: string }) => Promise<Document | null>;
  findMany: (params: Params) => Promise<Document[]>;
  create: (params: Params) => Promise<Document>;
  update: (params: Params & { documentId: string }) => Promise<Document | null>;
  publish: (params: Params & { documentId: string }) => Promise<unknown>;
  unpublish: (params: Params & { documentId: string }) => Promise<unknown>;
  delete: (params: Params & { documentId: string }) => Promise<unknown>;
}

export function documentsOf(strapi: Core.Strapi, uid: string): Documents {
  return strapi.documents(uid as UID.ContentType) as unknown as Documents;
}

/** Replaces the items of a component, and does not touch the row's `updatedAt`: that is the editor's. */
export async function replaceComponents(
  strapi: Core.Strapi,
  uid: string,
  id: unknown,
  name: string,
  items: Row[]
): Promise<void> {
  const links = await writeComponents(strapi, uid, { id }, { [name]: items });
  const relations = strapi.db.entityManager as unknown as Relations;
  await strapi.db.transaction(({ trx }) => relations.updateRelations(uid, id, links, { transaction: trx }));
}

/**
 * Writes the items of components, as Strapi's own i18n does beside an entry.
 *
 * @param components items by attribute: those with an id are kept, and the others made
 * @returns what makes the row hold them, to be written with the row
 */
export function writeComponents(strapi: Core.Strapi, uid: string, row: Row, components: Row): Promise<Row> {
  const documents = strapi.documents(uid as UID.ContentType) as unknown as Components;
  return documents.updateComponents(row, components);
}

interface Components {
  updateComponents(row: Row, data: Row): Promise<Row>;
}

interface Relations {
  updateRelations(uid: string, id: unknown, data: Row, options: { transaction: unknown }): Promise<void>;
}

/** An action of the Document Service, by names that are only known at run time, with all middlewares around it. */
export function actOn(strapi: Core.Strapi, uid: string, action: string, params: Params) {
  const documents = strapi.documents(uid as UID.ContentType) as unknown as Record<
    string,
    (params: Params) => ReturnType<DocumentMiddleware>
  >;
  return documents[action](params);
}

type Use = (middleware: DocumentMiddleware) => () => unknown;

/** The Document Service of all types. The function that `use` returns removes the middleware again. */
export function documentService(strapi: Core.Strapi): { use: Use } {
  return strapi.documents as unknown as { use: Use };
}

/** A content type's service. Its own methods override those that it inherits from Strapi. */
interface CoreService {
  find: (params?: object) => Promise<unknown>;
}

/** The services of the content types whose `find` is Strapi's own for collections. */
export function coreServicesOf(strapi: Core.Strapi): CoreService[] {
  const collections = Object.values(strapi.contentTypes).filter(
    ({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType'
  );
  const services = collections.map(
    ({ uid }) => strapi.service(uid as 'api::call.call') as CoreService | undefined
  );
  return services.filter((service) => service !== undefined && inheritsFind(service)) as CoreService[];
}

/** A service of an app's own that inherits nothing is a plain object. */
function inheritsFind(service: CoreService): boolean {
  return !Object.hasOwn(service, 'find') && Object.getPrototypeOf(service) !== Object.prototype;
}
