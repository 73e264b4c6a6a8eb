import path from 'node:path';

import { entityManagerOf, type EntityManager } from '../../../packages/strapi-kit/src';
import { expectEmbargoes } from '../../../src/plugins/deadlines/server/src/embargo/probe';
import { startOtherApp, type TestApp } from '../../support/app';

declare const nodeRequire: NodeJS.Require;
const ROOT = path.resolve(__dirname, '..', '..', '..');

/** Makes builders that bypass the entity manager, as a later Strapi might. */
const makeBuilder = nodeRequire(
  path.join(ROOT, 'node_modules', '@strapi', 'database', 'dist', 'query', 'query-builder.js')
) as (uid: string, db: unknown) => ReturnType<EntityManager['createQueryBuilder']>;

const BULLETIN = 'api::bulletin.bulletin';

describe('the check of embargoes at the start', () => {
  let app: TestApp;
  let manager: EntityManager;
  let stock: EntityManager;
  const look = () => expectEmbargoes(app.strapi, app.strapi.plugin('deadlines').service('models').values());

  beforeAll(async () => {
    app = await startOtherApp();
    manager = entityManagerOf(app.strapi);
    stock = { ...manager };
  });
  afterEach(() => Object.assign(manager, stock));
  afterAll(() => app.stop());

  it('finds nothing wrong with our version of Strapi', async () => {
    await expect(look()).resolves.toBeUndefined();
  });

  it.each(['findMany', 'findOne', 'count'] as const)(
    'refuses a %s that bypasses the condition',
    async (name) => {
      const past = (uid: string, params: object) => {
        const builder = makeBuilder(uid, app.strapi.db).init(params) as unknown as Record<
          string,
          () => unknown
        >;
        if (name === 'count') builder.count();
        if (name === 'findOne') builder.first();
        return builder.execute();
      };
      Object.assign(manager, { [name]: past });
      await expect(look()).rejects.toThrow(`would show entries of ${BULLETIN} that are under embargo`);
    }
  );

  it('refuses populates that bypass it', async () => {
    manager.createQueryBuilder = (uid) =>
      uid === BULLETIN ? makeBuilder(uid, app.strapi.db) : stock.createQueryBuilder(uid);
    manager.findMany = stock.findMany.bind({ createQueryBuilder: stock.createQueryBuilder });
    manager.findOne = stock.findOne.bind({ createQueryBuilder: stock.createQueryBuilder });
    manager.count = stock.count.bind({ createQueryBuilder: stock.createQueryBuilder });
    await expect(look()).rejects.toThrow(/populate of \w+ of [\w:.-]+ would show entries/);
  });

  it('refuses if it sees no reads', async () => {
    manager.findMany = async () => [];
    await expect(look()).rejects.toThrow('no statement was seen');
  });
});
