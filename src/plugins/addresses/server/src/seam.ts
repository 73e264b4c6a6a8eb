/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, Modules } from '@strapi/strapi';

export type Middleware = Modules.Documents.Middleware.Middleware;

export type Row = Record<string, unknown>;

interface SchemaAttribute {
  type: string;
  /** Of a `uid`: the attribute that it is made from. */
  targetField?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
  required?: boolean;
  writable?: boolean;
  private?: boolean;
  visible?: boolean;
  configurable?: boolean;
}

/** A content type or a component as Strapi holds it in memory. */
export interface SchemaLike {
  uid: string;
  attributes: Record<string, SchemaAttribute>;
  pluginOptions?: { i18n?: { localized?: boolean }; addresses?: unknown };
  options?: { draftAndPublish?: boolean };
  modelType?: 'contentType' | 'component';
  info: { displayName: string; singularName: string; pluralName: string };
}

export function schemasOf(strapi: Core.Strapi): SchemaLike[] {
  return [
    ...Object.values(strapi.contentTypes),
    ...Object.values(strapi.components),
  ] as unknown as SchemaLike[];
}

/** A table as the database layer knows it. */
interface Table {
  tableName: string;
  attributes: Record<string, { columnName?: string }>;
  /** What the schema sync makes, and drops again once it is no longer here. */
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

export function tableOf(strapi: Core.Strapi, uid: string): Table {
  return strapi.db.metadata.get(uid) as unknown as Table;
}

/** What Strapi hands to the work of a transaction. */
type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];
/** Makes the statements of a transaction, as knex does outside of any. */
export type Trx = Core.Strapi['db']['connection'];

interface Turns {
  run: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/** Does something in a transaction that meets no other writer; without the plugin `concurrent-writes` in any transaction. */
export async function writeInTurn<T>(
  strapi: Core.Strapi,
  work: (transaction: Transaction) => Promise<T>
): Promise<T> {
  const turns = strapi.plugin('concurrent-writes')?.service('turns') as Turns | undefined;
  return turns ? turns.run(work) : strapi.db.transaction(async (transaction) => work(transaction));
}

interface Clock {
  instant: () => number;
}

interface DeadlineModel {
  timezone: string | null;
  embargo: string | null;
}

/** What types opted into of the plugin `deadlines`, by uid; `undefined` in an app without it. */
export function deadlineModels(strapi: Core.Strapi): Map<string, DeadlineModel> | undefined {
  return strapi.plugin('deadlines')?.service('models') as Map<string, DeadlineModel> | undefined;
}

/** The present instant, of the request under way if there is one; ms (UTC). */
export function instant(strapi: Core.Strapi): number {
  const clock = strapi.plugin('deadlines')?.service('clock') as Clock | undefined;
  return clock?.instant() ?? Date.now();
}

/** The IANA zone of entries that name none. */
export function defaultZone(strapi: Core.Strapi): string {
  return strapi.config.get('plugin::deadlines.timezone', 'UTC');
}

/** The locale of entries that are written without one. */
export async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  return strapi.plugin('i18n').service('locales').getDefaultLocale();
}

interface Ability {
  can: (action: string, subject?: string) => boolean;
}

/** What Strapi leaves at a request of who asks. */
interface RequestState {
  route?: { info?: { type?: string } };
  /** Of the admin. */
  userAbility?: Ability;
  /** Of the content API. */
  auth?: { credentials?: { type?: string }; ability?: Ability };
}

/** Whether the caller of the content API may find entries of a type. */
export function mayFind({ auth }: RequestState, uid: string): boolean {
  const seesAll = ['full-access', 'read-only'].includes(auth?.credentials?.type ?? '');
  return seesAll || auth?.ability?.can(`${uid}.find`) === true;
}

/** Of the request under way; `null` where the server does something by itself. */
export function requestState(strapi: Core.Strapi): RequestState | null {
  const request = strapi.requestContext.get();
  return request ? (request.state as RequestState) : null;
}

interface ShadowCrud {
  shadowCRUD(uid: string): { disable(): void };
}

/** Keeps a content type out of GraphQL, which would publish every one. */
export function keepOutOfGraphql(strapi: Core.Strapi, uid: string): void {
  const extension = strapi.plugin('graphql')?.service('extension') as unknown as ShadowCrud | undefined;
  extension?.shadowCRUD(uid).disable();
}

/** A type as the content-manager's form gets it. */
export interface ModelInForm {
  uid: string;
  attributes: Record<string, SchemaAttribute>;
}

/** What the form asks about a slug. */
export interface UidQuestion {
  contentTypeUID: string;
  field: string;
  value: string;
  locale?: string;
}

interface FormServices {
  mapper: { toContentManagerModel: (schema: unknown) => ModelInForm };
  uids: {
    generateUIDField: (question: Omit<UidQuestion, 'value'> & { data?: Row }) => Promise<string>;
    findUniqueUID: (question: UidQuestion) => Promise<string>;
    checkUIDAvailability: (question: UidQuestion) => Promise<boolean>;
  };
}

/**
 * The services of the content-manager that `adaptForm` replaces methods of.
 *
 * @throws Error when one of them is not as in Strapi 5.54
 */
export function contentManager(strapi: Core.Strapi): FormServices {
  const service = (name: string) => strapi.plugin('content-manager').service(name) as never;
  const services: FormServices = { mapper: service('data-mapper'), uids: service('uid') };
  const { mapper, uids } = services;
  const methods = { ...mapper, ...uids };
  for (const name of ['toContentManagerModel', 'generateUIDField', 'findUniqueUID', 'checkUIDAvailability']) {
    if (typeof methods[name as keyof typeof methods] !== 'function') {
      throw new Error(
        `addresses: Strapi's content-manager has no ${name}: adapt src/plugins/addresses to it`
      );
    }
  }
  return services;
}
