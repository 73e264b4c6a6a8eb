import type { UID } from '@strapi/strapi';

import { announced, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';

const PAGE: UID.ContentType = 'api::program-page.program-page';
const EVENT: UID.ContentType = 'api::event.event';
const NOW = Date.parse('2022-03-18T09:00:00.000Z');

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app.strapi, NOW);
  await reconcile(app);
});
afterAll(() => app.stop());

const told = async (at: number) => {
  setClock(app.strapi, at);
  return (await announced(app)).map(({ event, entryId, occurredAt }) => [event, entryId, occurredAt]);
};

it('the steps of a page announce when they begin and end, each at its instant', async () => {
  const steps = [
    { title: 'Dossier', startsAt: iso(NOW - hour), endsAt: iso(NOW + hour) },
    { title: 'Jury', startsAt: iso(NOW + hour), endsAt: iso(NOW + 3 * hour) },
    { title: 'Sans date' },
  ];
  const { documentId } = await create(app, PAGE, { steps });
  expect(await told(NOW)).toEqual([]);
  expect(await told(NOW + hour - 1)).toEqual([]);
  expect((await told(NOW + 4 * hour)).sort()).toEqual([
    ['program-page.step-began', documentId, iso(NOW + hour)],
    ['program-page.step-ended', documentId, iso(NOW + hour)],
    ['program-page.step-ended', documentId, iso(NOW + 3 * hour)],
  ]);
  expect(await told(NOW + 5 * hour)).toEqual([]);
});

it('steps that are moved follow their new dates', async () => {
  const at = NOW + 10 * hour;
  const { documentId } = await create(app, PAGE, { steps: [{ title: 'Jury', startsAt: iso(at) }] });
  await reconcile(app);
  const data: object = { steps: [{ title: 'Jury', startsAt: iso(at + hour) }] };
  await app.strapi.documents(PAGE).update({ documentId, data, status: 'published' });
  expect(await told(at)).toEqual([]);
  expect(await told(at + hour)).toEqual([['program-page.step-began', documentId, iso(at + hour)]]);
});

it('the registration for an event announces when it opens and closes', async () => {
  const start = NOW + 20 * hour;
  setClock(app.strapi, start);
  await reconcile(app);
  const { documentId } = await create(app, EVENT, {
    startsAt: iso(start + 9 * hour),
    registration: { label: 'Inscription', url: 'https://example.org/' },
    registrationOpensAt: iso(start + hour),
    registrationClosesAt: iso(start + 2 * hour),
  });
  expect(await told(start)).toEqual([]);
  expect(await told(start + 3 * hour)).toEqual([
    ['event.registration-opened', documentId, iso(start + hour)],
    ['event.registration-closed', documentId, iso(start + 2 * hour)],
  ]);
});
