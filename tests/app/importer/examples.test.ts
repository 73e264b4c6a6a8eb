import path from 'node:path';

import { startApp, type TestApp } from '../../support/app';
import { importInto } from '../../support/documents';

const EXAMPLES = path.resolve(__dirname, '..', '..', '..', 'examples', 'documents');
/** The instant of the demonstration: half a minute before the midnight in Paris that closes a call. */
const DEMO = '2030-06-14T21:59:30.000Z';

describe('the example documents', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('give a call and an event of each state at the instant of the demonstration', async () => {
    const report = await importInto(app.strapi, [EXAMPLES]);
    expect([report.errors, report.contradictions, report.unplaced, report.warnings]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    const list = async (plural: string, filters: string) =>
      (await app.http.get(`/api/${plural}?sort=title&${filters}`)).body.data.map(
        ({ title }: { title: string }) => title
      );
    const calls = (filters: string) => list('calls', filters);
    expect({
      closesInHalfAMinute: await calls('filters[closesAt]=2030-06-14T22:00:00.000Z'),
      openLonger: await calls(
        `filters[opensAt][$lte]=${DEMO}&filters[closesAt][$gt]=2030-06-14T22:00:00.000Z`
      ),
      upcoming: await calls(`filters[opensAt][$gt]=${DEMO}`),
      closed: await calls(`filters[closesAt][$lte]=${DEMO}`),
    }).toEqual({
      closesInHalfAMinute: ['Appel à projets, 3e édition'],
      openLonger: ['Appel à candidatures, 3e édition'],
      upcoming: ['Appel à projets, 4e édition'],
      closed: ['Appel à manifestation d’intérêt 2030'],
    });
    expect({
      past: await list('events', `filters[endsAt][$lte]=${DEMO}`),
      ongoing: await list('events', `filters[startsAt][$lte]=${DEMO}&filters[endsAt][$gt]=${DEMO}`),
      upcoming: await list('events', `filters[startsAt][$gt]=${DEMO}`),
    }).toEqual({
      past: ['Appel à projets Sillage – webinaire pour les communes'],
      ongoing: ['Forum du littoral', 'La nuit du dépôt'],
      upcoming: ['Embarquer avec Sillage – rencontre pour les cartographes'],
    });
    const pages = (await app.http.get('/api/program-pages?populate=calls&sort=title')).body.data;
    expect(pages.map(({ calls: own }: { calls: unknown[] }) => own.length)).toEqual([1, 2]);
  });
});
