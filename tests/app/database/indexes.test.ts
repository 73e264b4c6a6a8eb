import { startApp, type TestApp } from '../../support/app';

interface Schema {
  tables: { name: string; indexes: { name: string; columns: string[] }[] }[];
}

const REGISTRATION = ['locale', 'published_at', 'registration_closes_at', 'registration_opens_at'];

describe('the tables of types that are read by date or slug', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const indexes = async (table: string) => {
    const inspector = app.strapi.db.dialect.schemaInspector as unknown as {
      getSchema: () => Promise<Schema>;
    };
    const { tables } = await inspector.getSchema();
    const known = tables.find(({ name }) => name === table)!.indexes;
    const ours = known.filter(({ name }) => /dates|slug/.test(name));
    // On PostgreSQL, Strapi's inspector returns columns in no particular order.
    return ours
      .map(({ name, columns }) => [name, columns.sort()] as const)
      .sort(([a], [b]) => a.localeCompare(b));
  };
  const all = () =>
    Promise.all(
      [
        'calls',
        'events',
        'press_releases',
        'program_pages',
        'components_program_steps',
        'components_call_cut_offs',
      ].map(indexes)
    );

  it('have indexes that begin with these columns, which a restart leaves alone', async () => {
    const expected = [
      [
        ['calls_closes_at_dates_idx', ['closes_at', 'locale', 'opens_at', 'published_at']],
        ['calls_opens_at_dates_idx', ['closes_at', 'locale', 'opens_at', 'published_at']],
        ['calls_slug_idx', ['slug']],
      ],
      [
        ['events_ends_at_dates_idx', ['ends_at', 'locale', 'published_at', 'starts_at']],
        ['events_registration_closes_at_dates_idx', REGISTRATION],
        ['events_registration_opens_at_dates_idx', REGISTRATION],
        ['events_slug_idx', ['slug']],
        ['events_starts_at_dates_idx', ['ends_at', 'locale', 'published_at', 'starts_at']],
      ],
      [
        ['press_releases_embargo_until_dates_idx', ['embargo_until', 'locale', 'published_at']],
        ['press_releases_slug_idx', ['slug']],
      ],
      [['program_pages_slug_idx', ['slug']]],
      [
        ['components_program_steps_ends_at_dates_idx', ['ends_at', 'starts_at']],
        ['components_program_steps_starts_at_dates_idx', ['ends_at', 'starts_at']],
      ],
      [['components_call_cut_offs_closes_at_dates_idx', ['closes_at']]],
    ];
    expect(await all()).toEqual(expected);
    app = await app.restart();
    expect(await all()).toEqual(expected);
  });
});
