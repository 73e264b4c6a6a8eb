import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';

import * as kit from '../../../packages/strapi-kit/src';
import { answerAlike } from '../../../src/accounts/answer-alike';
import { leaveOutUnused } from '../../../src/accounts/guard-graphql';
import { replaceCors } from '../../../src/http/cors';
import { adaptForm } from '../../../src/plugins/addresses/server/src/admin-form';
import { actInTurn } from '../../../src/plugins/concurrent-writes/server/src/admin-actions';
import { retryBusySqlite } from '../../../src/plugins/concurrent-writes/server/src/sqlite-busy-retry';
import { hideRows } from '../../../src/plugins/deadlines/server/src/query/hide-rows';
import { watchWrites } from '../../../src/plugins/http-cache/server/src/content/watch-writes';
import { translateGraphqlErrors } from '../../../src/plugins/input-validation/server/src/errors/graphql';
import { checkReads } from '../../../src/plugins/input-validation/server/src/parameters/check-reads';
import { paginateGraphql } from '../../../src/plugins/input-validation/server/src/parameters/nested-pagination';
import { setObjectHeaders } from '../../../src/plugins/input-validation/server/src/uploads/object-headers';
import { receiveFiles } from '../../../src/plugins/input-validation/server/src/uploads/receive-files';
import {
  endFailedCommits,
  failWithCommits,
} from '../../../src/plugins/operations/server/src/database/fail-with-commits';
import { guardConnections } from '../../../src/plugins/operations/server/src/database/guard-connections';
import { prepareConnections } from '../../../src/plugins/operations/server/src/database/prepare-connections';
import { endOnSignals } from '../../../src/plugins/operations/server/src/shutdown/end-on-signals';
import { countRows } from '../../../src/plugins/read-optimizations/server/src/database/count-rows';
import { loadFromKnownRows } from '../../../src/plugins/read-optimizations/server/src/database/load-known-rows';
import { orderPopulatedAttributes } from '../../../src/plugins/read-optimizations/server/src/database/order-attributes';
import { prepareReads } from '../../../src/plugins/read-optimizations/server/src/database/prepared-reads';
import { readWithoutTransactions } from '../../../src/plugins/read-optimizations/server/src/database/reads-without-transactions';
import { rememberDocumentQueries } from '../../../src/plugins/read-optimizations/server/src/database/remember-document-queries';
import { knowTotals } from '../../../src/plugins/read-optimizations/server/src/database/totals';
import { resolvePlainFields } from '../../../src/plugins/read-optimizations/server/src/graphql/resolve-plain-fields';
import { rememberRoutes } from '../../../src/plugins/read-optimizations/server/src/http/remember-routes';
import { replaySecurityHeaders } from '../../../src/plugins/read-optimizations/server/src/http/replay-security-headers';
import { skipBodies } from '../../../src/plugins/read-optimizations/server/src/http/skip-bodies';
import { rememberDefaultLocale } from '../../../src/plugins/read-optimizations/server/src/locales/default-locale';
import {
  rememberAbilities,
  rememberPublicPermissions,
} from '../../../src/plugins/read-optimizations/server/src/permissions/remember-permissions';
import { rememberQueries } from '../../../src/plugins/read-optimizations/server/src/sanitize/remember-queries';
import { sanitizeOutputByPlan } from '../../../src/plugins/read-optimizations/server/src/sanitize/sanitize-output';
import { startApp, type TestApp } from '../../support/app';
import { seenWith, without, type Change } from '../../support/seen-with';

/** What is called at the start, and how a Strapi differs in which it finds nothing to override. */
type Seam = [start: (strapi: Core.Strapi) => unknown, differs: (strapi: Core.Strapi) => Change];

/** Something that Strapi holds has lost methods. */
const lacks =
  (find: (strapi: Core.Strapi) => object | null | undefined, ...methods: string[]) =>
  (strapi: Core.Strapi): Change => {
    const host = find(strapi)!;
    return (value) => (value === host ? without(host, methods) : value);
  };

/** Something that Strapi holds is another thing. */
const holds =
  (find: (strapi: Core.Strapi) => unknown, other: unknown) =>
  (strapi: Core.Strapi): Change => {
    const held = find(strapi);
    return (value) => (value === held ? other : value);
  };

const builderLacks =
  (...methods: string[]) =>
  (): Change =>
  (value) =>
    typeof value === 'object' && value && 'processState' in value ? without(value, methods) : value;

const middleware = (name: string) => (strapi: Core.Strapi) =>
  (strapi.get('middlewares') as unknown as { get: (name: string) => unknown }).get(name);

/** A registry in which everything that is extended is empty. */
const EMPTY = { extend: (_uid: string, wrap: (stock: object) => unknown) => wrap({}) };

const graphql = (strapi: Core.Strapi) => kit.graphqlOf(strapi)!;

const SEAMS: Record<Exclude<kit.OverrideName, 'errors-in-graphql'>, Seam> = {
  'hidden-rows': [(strapi) => hideRows(strapi, []), builderLacks('processState')],
  'populated-order': [orderPopulatedAttributes, builderLacks('getKnexQuery')],
  'row-counts': [countRows, builderLacks('getKnexQuery')],
  'known-rows': [loadFromKnownRows, builderLacks('init')],
  'document-queries': [rememberDocumentQueries, lacks(kit.entityManagerOf, 'findMany')],
  totals: [
    knowTotals,
    () => (value) => (isCoreService(value) ? Object.create({ findOne: () => null }) : value),
  ],
  'failed-commits': [failWithCommits, lacks(kit.databaseClient, 'transaction')],
  'watched-writes': [(strapi) => watchWrites(strapi, {} as never), lacks(kit.databaseClient, 'transaction')],
  'released-connections': [endFailedCommits, lacks(kit.databaseClient, 'releaseConnection')],
  'acquired-connections': [
    (strapi) => guardConnections(strapi, {} as never),
    lacks(kit.databaseClient, 'acquireConnection'),
  ],
  'prepared-connections': [prepareConnections, lacks(kit.dialectOf, 'initialize')],
  'patient-sqlite': [retryBusySqlite, onSqlite],
  'prepared-statements': [prepareReads, lacks(kit.databaseClient, '_query')],
  'reads-without-transactions': [readWithoutTransactions, lacks(kit.databaseOf, 'transaction')],
  'admin-turns': [actInTurn, holds(kit.contentManagerRoutes, [])],
  'parameters-checked': [checkReads, lacks(kit.queryParamsOf, 'transform')],
  'nested-lists': [paginateGraphql, lacks((strapi) => graphql(strapi).builders.utils, 'transformArgs')],
  'bodies-received': [
    (strapi) => receiveFiles(strapi, { maxBytes: 1 } as never),
    holds(middleware('strapi::body'), undefined),
  ],
  'uploads-checked': [
    (strapi) => kit.extendUploads(strapi, (stock) => stock),
    holds((strapi) => strapi.get('services'), EMPTY),
  ],
  'object-headers': [setObjectHeaders, inStore],
  'slugs-in-the-form': [adaptForm, lacks((strapi) => kit.contentManager(strapi).uids, 'findUniqueUID')],
  'schema-changes': [
    (strapi) => kit.guardSchemas(strapi, { plugin: 'feeds', of: 'type', read: () => [] }),
    holds((strapi) => kit.builderRoutes(strapi), []),
  ],
  'first-administrator': [
    (strapi) => kit.surroundFirstRegistration(strapi, (stock) => stock),
    holds((strapi) => strapi.get('controllers'), EMPTY),
  ],
  'accounts-alike': [(strapi) => answerAlike(strapi, {} as never), () => (value) => value],
  cors: [replaceCors, holds(middleware('strapi::cors'), undefined)],
  'graceful-end': [endOnSignals, lacks((strapi) => strapi, 'destroy')],
  'valid-queries': [rememberQueries, lacks((strapi) => kit.contentApiOf(strapi).validate, 'query')],
  'sanitized-queries': [rememberQueries, lacks((strapi) => kit.contentApiOf(strapi).sanitize, 'query')],
  'sanitized-output': [sanitizeOutputByPlan, lacks((strapi) => kit.contentApiOf(strapi).sanitize, 'output')],
  abilities: [
    rememberAbilities,
    lacks((strapi) => kit.contentApiPermissions(strapi).engine, 'generateAbility'),
  ],
  'public-permissions': [rememberPublicPermissions, lacks(kit.permissionReads, 'findPublicPermissions')],
  'default-locale': [rememberDefaultLocale, lacks(kit.localesService, 'getDefaultLocale')],
  'plain-fields': [resolvePlainFields, lacks((strapi) => graphql(strapi).contentApi, 'buildSchema')],
  'accounts-in-graphql': [leaveOutUnused, lacks((strapi) => graphql(strapi).contentApi, 'buildSchema')],
  'bodies-skipped': [skipBodies, holds(middleware('strapi::body'), undefined)],
  'security-headers': [replaySecurityHeaders, holds(middleware('strapi::security'), undefined)],
  'routes-remembered': [rememberRoutes, lacks(kit.routerOf, 'match')],
};

/** A Strapi on SQLite whose dialect has no methods. */
function onSqlite(strapi: Core.Strapi): Change {
  const dialect = kit.dialectOf(strapi);
  return (value) => (value === dialect ? { client: 'sqlite' } : value);
}

/** A Strapi that stores files in an object store, whose provider has no methods. */
function inStore(strapi: Core.Strapi): Change {
  const provider = strapi.config.get('plugin::upload.provider');
  const { provider: store } = strapi.plugin('upload') as unknown as { provider: object };
  return (value) => (value === provider ? 'aws-s3' : value === store ? {} : value);
}

function isCoreService(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'find' in value && 'getFetchParams' in value;
}

describe('if Strapi is not as expected', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const warnings: string[] = [];
  beforeEach(() => {
    warnings.splice(0);
    jest.spyOn(app.strapi.log, 'warn').mockImplementation((line) => {
      warnings.push(String(line));
      return app.strapi.log;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  /** What the start says of it. */
  const expected = (name: kit.OverrideName) => {
    const { by, of } = kit.OVERRIDES[name];
    return expect.stringMatching(new RegExp(`^${escaped(`${by} expects ${of}, as in ${kit.TESTED}: `)}`));
  };
  const of = (kind: 'protects' | 'optimises') =>
    Object.entries(SEAMS).filter(([name]) => kit.OVERRIDES[name as kit.OverrideName].kind === kind) as [
      kit.OverrideName,
      Seam,
    ][];

  it.each(of('protects'))('%s ends the start', async (name, [start, differs]) => {
    const seen = seenWith(app.strapi, differs(app.strapi));
    await expect((async () => start(seen))()).rejects.toMatchObject({ message: expected(name) });
  });

  it.each(of('optimises'))('%s is left out, with a warning', async (name, [start, differs]) => {
    await start(seenWith(app.strapi, differs(app.strapi)));
    expect(warnings).toEqual([expected(name)]);
  });

  it('errors-in-graphql ends the start', () => {
    const file = createRequire(__filename)(kit.graphqlFile('dist/server/format-graphql-error.js'));
    const { formatGraphqlError } = file;
    try {
      delete file.formatGraphqlError;
      expect(() => translateGraphqlErrors(app.strapi)).toThrow(
        expect.objectContaining({ message: expected('errors-in-graphql') })
      );
    } finally {
      file.formatGraphqlError = formatGraphqlError;
    }
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
