/** The versions of Strapi that the suite was run against, for the messages below. */
export const TESTED = 'Strapi 5.54';

/** What a plugin, or the application, does in the place of something of Strapi's or knex's. */
export interface Declared {
  /** The plugin, or the application. */
  by: string;
  /** What it reaches into. */
  of: string;
  why: string;
  /**
   * What happens where Strapi is not as expected: what protects ends the start; an optimisation is left out, with a warning,
   * and Strapi does it its own way.
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
 * Every place in which something of Strapi's or knex's is replaced. Where several change the same object, they do so in
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
    'keeps populated attributes in their order where reads are in no transaction'
  ),
  'row-counts': optimises(
    'getKnexQuery of the query builders of @strapi/database',
    'counts rows without joining them to themselves'
  ),
  'known-rows': optimises(
    'entityManager.load, and init and getKnexQuery of the query builders of @strapi/database',
    'loads a relation without reading the row that it is of again'
  ),
  'document-queries': optimises(
    'entityManager.findMany and count of @strapi/database',
    'remembers which query the Document Service makes of which parameters'
  ),
  totals: optimises('find of the core services', 'spares the count of a list that is known whole'),
  'failed-commits': protects(
    'operations',
    "transaction of knex's client",
    'makes a commit fail that the database has not made'
  ),
  'watched-writes': protects(
    'http-cache',
    "transaction of knex's client",
    'tells which statements wrote what is cached, once they are committed'
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
    'keeps a connection that is lost while it is prepared from ending the process'
  ),
  'patient-sqlite': protects(
    'concurrent-writes',
    'dialect.initialize of @strapi/database',
    'lets statements wait for another process without blocking this one'
  ),
  'prepared-statements': optimises("_query of knex's client", 'has PostgreSQL plan a statement once'),
  'reads-without-transactions': optimises(
    'db.transaction, and documents.use of the Document Service',
    'reads without a transaction around each read'
  ),
  'admin-turns': protects(
    'concurrent-writes',
    "routes of Strapi's content-manager",
    'gives what an editor does in bulk one turn to write'
  ),
  'parameters-checked': protects(
    'input-validation',
    'contentAPI.validate.query and input, and transform of query-params',
    'refuses parameters that Strapi would take for others, or leave out'
  ),
  'nested-lists': protects(
    'input-validation',
    'utils.transformArgs and new of the builders of @strapi/plugin-graphql',
    'answers nested lists whole'
  ),
  'errors-in-graphql': protects(
    'input-validation',
    'formatGraphqlError of @strapi/plugin-graphql',
    'answers errors of GraphQL as those of REST'
  ),
  'bodies-received': protects(
    'input-validation',
    'the middleware strapi::body',
    'refuses files that are too large, and removes what was received'
  ),
  'uploads-checked': protects(
    'input-validation',
    'upload and replace of the service plugin::upload.upload',
    'takes files by what is in them'
  ),
  'object-headers': protects(
    'input-validation',
    'uploadStream, replaceStream and delete of @strapi/provider-upload-aws-s3',
    'gives files in an object store headers that keep browsers from running them'
  ),
  'slugs-in-the-form': protects(
    'addresses',
    "toContentManagerModel of the content-manager's data-mapper, and three methods of its service uid",
    'lets the form know which slugs are free'
  ),
  'first-administrator': protects(
    APPLICATION,
    'registerAdmin of the controller admin::authentication',
    'lets the first administrator be registered with a one-time token only'
  ),
  'accounts-alike': protects(
    APPLICATION,
    'four methods of the controller auth of @strapi/plugin-users-permissions, and two of its service user',
    'does not tell whether an address has an account'
  ),
  cors: protects(
    APPLICATION,
    'the middleware strapi::cors',
    'lets pages of other sites read what is for everybody, and nothing else'
  ),
  'graceful-end': protects(
    'operations',
    'strapi.destroy',
    'ends what is under way before Strapi takes itself apart'
  ),
  'valid-queries': optimises('contentAPI.validate.query', 'checks a query once'),
  'sanitized-queries': optimises('contentAPI.sanitize.query', 'sanitizes a query once'),
  'sanitized-output': optimises('contentAPI.sanitize.output', 'sanitizes entries by a plan'),
  abilities: optimises('generateAbility of the engine of contentAPI.permissions', 'makes an ability once'),
  'public-permissions': optimises(
    'findPublicPermissions of plugin::users-permissions.permission',
    'reads the permissions of the public once'
  ),
  'default-locale': optimises('getDefaultLocale of plugin::i18n.locales', 'reads the default locale once'),
  'plain-fields': optimises(
    'content-api.buildSchema and extension.generate of @strapi/plugin-graphql',
    'resolves plain fields without five promises each'
  ),
  'accounts-in-graphql': protects(
    APPLICATION,
    'content-api.buildSchema of @strapi/plugin-graphql',
    'leaves out of GraphQL what nobody may do with accounts'
  ),
  'bodies-skipped': optimises('the middleware strapi::body', 'sets no parser up for requests without a body'),
  'security-headers': optimises('the middleware strapi::security', 'works the security headers out once'),
  'routes-remembered': optimises("match of the server's router", 'looks for the route of a path once'),
} satisfies Record<string, Declared>;

export type OverrideName = keyof typeof OVERRIDES;
