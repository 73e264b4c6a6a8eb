/** The version of Strapi that the tests run against, for the messages below. */
export const TESTED = 'Strapi 5.54';

/** A place where a plugin, or the application, replaces something of Strapi's or knex's. */
export interface Declared {
  /** The plugin, or the application. */
  by: string;
  /** What it replaces. */
  of: string;
  why: string;
  /**
   * What happens if Strapi is not as expected: if the override protects, the start ends. If it optimises, it is left out
   * with a warning, and Strapi works its own way.
   */
  kind: 'protects' | 'optimises';
}

const APPLICATION = 'the application';

const protects = (by: string, of: string, why: string): Declared => ({ by, of, why, kind: 'protects' });
const optimises = (of: string, why: string): Declared => ({
  by: 'read-optimizations',
  of,
  why,
  kind: 'optimises',
});

/**
 * Every place where something of Strapi's or knex's is replaced. If several replace the same method, they are nested in
 * this order, the first innermost.
 */
export const OVERRIDES = {
  'hidden-rows': protects(
    'deadlines',
    'processState of the query builders of @strapi/database',
    'leaves what is under embargo, and drafts, out of every statement and every join'
  ),
  'populated-order': optimises(
    'getKnexQuery of the query builders of @strapi/database',
    'keeps populated attributes in their order when reads are not in a transaction'
  ),
  'row-counts': optimises(
    'getKnexQuery of the query builders of @strapi/database',
    'counts rows without joining them to themselves'
  ),
  'known-rows': optimises(
    'entityManager.load, and init and getKnexQuery of the query builders of @strapi/database',
    'loads a relation without reading its row again'
  ),
  'document-queries': optimises(
    'entityManager.findMany and count of @strapi/database',
    'remembers the queries that the Document Service makes from parameters'
  ),
  totals: optimises('find of the core services', 'skips the count when a whole list was read'),
  'failed-commits': protects(
    'operations',
    "transaction of knex's client",
    'reports a commit as failed if the database did not make it'
  ),
  'watched-writes': protects(
    'http-cache',
    "transaction of knex's client",
    'reports writes to what is cached, once they are committed'
  ),
  'released-connections': protects(
    'operations',
    "releaseConnection of knex's client",
    'ends a transaction of SQLite whose commit failed'
  ),
  'acquired-connections': protects(
    'operations',
    "acquireConnection of knex's client",
    'answers 503 at once while the database is away'
  ),
  'prepared-connections': protects(
    'operations',
    'dialect.initialize of @strapi/database',
    'keeps the process alive if a connection is lost while it is being prepared'
  ),
  'patient-sqlite': protects(
    'concurrent-writes',
    'dialect.initialize of @strapi/database',
    'lets statements wait for another process without blocking this one'
  ),
  'prepared-statements': optimises("_query of knex's client", 'makes PostgreSQL plan a statement once'),
  'reads-without-transactions': optimises(
    'db.transaction, and documents.use of the Document Service',
    'reads without a transaction around each read'
  ),
  'admin-turns': protects(
    'concurrent-writes',
    "routes of Strapi's content-manager",
    'gives a bulk action one turn to write'
  ),
  'parameters-checked': protects(
    'input-validation',
    'contentAPI.validate.query and input, and transform of query-params',
    'refuses parameters that Strapi would misread or ignore'
  ),
  'nested-lists': protects(
    'input-validation',
    'utils.transformArgs and new of the builders of @strapi/plugin-graphql',
    'returns nested lists in full'
  ),
  'errors-in-graphql': protects(
    'input-validation',
    'formatGraphqlError of @strapi/plugin-graphql',
    'formats GraphQL errors like those of REST'
  ),
  'bodies-received': protects(
    'input-validation',
    'the middleware strapi::body',
    'refuses files that are too large, and deletes what was received'
  ),
  'uploads-checked': protects(
    'input-validation',
    'upload and replace of the service plugin::upload.upload',
    'accepts files by their content'
  ),
  'object-headers': protects(
    'input-validation',
    'uploadStream, replaceStream and delete of @strapi/provider-upload-aws-s3',
    'gives files in an object store headers that keep browsers from running them'
  ),
  'slugs-in-the-form': protects(
    'addresses',
    "toContentManagerModel of the content-manager's data-mapper, and three methods of its service uid",
    'tells the form which slugs are free'
  ),
  'schema-changes': protects(
    'strapi-kit',
    'the routes of the content-type-builder that write, and the files with its schema builder',
    'refuses changes of schemas with which the next start would end, and keeps computed attributes out of files'
  ),
  'first-administrator': protects(
    APPLICATION,
    'registerAdmin of the controller admin::authentication',
    'registers the first administrator with a one-time token only'
  ),
  'accounts-alike': protects(
    APPLICATION,
    'four methods of the controller auth of @strapi/plugin-users-permissions, and two of its service user',
    'does not tell whether an address has an account'
  ),
  cors: protects(
    APPLICATION,
    'the middleware strapi::cors',
    'lets pages of other sites read public content, and nothing else'
  ),
  'graceful-end': protects(
    'operations',
    'strapi.destroy',
    'finishes what is in progress before Strapi shuts down'
  ),
  'valid-queries': optimises('contentAPI.validate.query', 'checks a query once'),
  'sanitized-queries': optimises('contentAPI.sanitize.query', 'sanitizes a query once'),
  'sanitized-output': optimises('contentAPI.sanitize.output', 'sanitizes entries by a precomputed plan'),
  abilities: optimises('generateAbility of the engine of contentAPI.permissions', 'makes each ability once'),
  'public-permissions': optimises(
    'findPublicPermissions of plugin::users-permissions.permission',
    'reads the public permissions once'
  ),
  'default-locale': optimises('getDefaultLocale of plugin::i18n.locales', 'reads the default locale once'),
  'plain-fields': optimises(
    'content-api.buildSchema and extension.generate of @strapi/plugin-graphql',
    'resolves plain fields without five promises each'
  ),
  'accounts-in-graphql': protects(
    APPLICATION,
    'content-api.buildSchema of @strapi/plugin-graphql',
    'leaves out of GraphQL the account operations that nobody may use'
  ),
  'bodies-skipped': optimises('the middleware strapi::body', 'skips the parser for requests without a body'),
  'security-headers': optimises('the middleware strapi::security', 'computes the security headers once'),
  'routes-remembered': optimises("match of the server's router", 'finds the route of a path once'),
} satisfies Record<string, Declared>;

export type OverrideName = keyof typeof OVERRIDES;
