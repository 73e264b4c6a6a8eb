import type { TestApp } from './app';
import { create, day, iso } from './entries';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';

/** A programme's season around March 2022: calls, events, pages with steps, a press release, a draft. */
export async function makeProgramme(app: TestApp): Promise<void> {
  const call = async (data: object) => (await create(app, CALL, { ...data })).documentId;
  const cutOffs = [
    { label: 'Vague 1', closesAt: '2022-02-11T23:00:00.000Z' },
    { label: 'Vague 2', closesAt: '2022-03-04T23:00:00.000Z' },
  ];
  const projects = await call({
    title: 'Appel à projets, 6e édition',
    opensAt: '2022-01-23T23:00:00.000Z',
    closesAt: '2022-03-18T23:00:00.000Z',
    cutOffs,
  });
  const interest = await call({
    title: 'Manifestation d’intérêt : ports de plaisance',
    opensAt: '2021-12-05T23:00:00.000Z',
    closesAt: '2022-01-31T23:00:00.000Z',
  });
  await extend(app, interest, '2022-02-20T23:00:00.000Z');
  const extended = await call({
    title: 'Fonds pour la formation des agents',
    opensAt: '2022-02-07T08:00:00.000Z',
    closesAt: '2022-03-31T22:00:00.000Z',
  });
  await extend(app, extended, '2022-04-29T22:00:00.000Z');
  const permanent = await call({
    title: 'Appel à candidatures permanent',
    opensAt: '2021-10-01T08:00:00.000Z',
    cutOffs: [{ label: 'Promotion de juin', closesAt: '2022-05-31T22:00:00.000Z' }],
  });
  await create(
    app,
    CALL,
    {
      title: 'Appel à candidatures',
      opensAt: '2022-04-03T22:00:00.000Z',
      closesAt: '2022-06-12T22:00:00.000Z',
    },
    { status: 'draft' }
  );
  await makeEvents(app);
  const steps = [
    { title: 'Dépôt des dossiers', startsAt: '2022-01-23T23:00:00.000Z', endsAt: '2022-03-18T23:00:00.000Z' },
    {
      title: 'Instruction et jurys',
      startsAt: '2022-03-18T23:00:00.000Z',
      endsAt: '2022-04-30T22:00:00.000Z',
    },
    { title: 'Démarrage des projets', startsAt: '2022-05-15T22:00:00.000Z' },
  ];
  await create(app, PAGE, { title: 'Administrations', calls: [projects, interest, extended], steps });
  await create(app, PAGE, { title: 'Candidats', calls: [permanent] });
}

async function makeEvents(app: TestApp): Promise<void> {
  await create(app, 'api::event.event', {
    title: 'Webinaire de lancement',
    startsAt: '2022-01-27T10:00:00.000Z',
    endsAt: '2022-01-27T11:00:00.000Z',
  });
  await create(app, 'api::event.event', {
    title: 'Rencontre des candidats',
    startsAt: '2022-03-24T17:00:00.000Z',
    endsAt: '2022-03-24T19:30:00.000Z',
    registration: { label: 'S’inscrire', url: 'https://example.org' },
    registrationOpensAt: '2022-02-14T08:00:00.000Z',
    registrationClosesAt: '2022-03-22T23:00:00.000Z',
  });
  await create(app, 'api::press-release.press-release', {
    title: 'Les lauréats de la 5e édition',
    embargoUntil: '2022-03-10T07:00:00.000Z',
  });
}

async function extend({ strapi }: TestApp, documentId: string, closesAt: string): Promise<void> {
  const data = { closesAt, deadlineChangeNote: 'Prolongation' } as never;
  await strapi.documents(CALL).update({ documentId, data, status: 'published' });
}

/**
 * Calls of a month each, one after the other within four months.
 *
 * @param start of the first (ms, UTC)
 */
export async function makeCalls(app: TestApp, count: number, start: number): Promise<void> {
  const data = Array.from({ length: count }, (_, index) => {
    const opens = start + Math.floor((index * 120 * day) / count);
    const dates = { opensAt: iso(opens), closesAt: iso(opens + 30 * day) };
    const call = { documentId: `call-${index + 1}`, locale: 'fr', title: `Appel no ${index + 1}`, ...dates };
    return [
      { ...call, publishedAt: null },
      { ...call, publishedAt: iso(start) },
    ];
  });
  // Inserts the two rows that publishing leaves, because publishing would take a tenth of a second for each.
  await app.strapi.db.query(CALL).createMany({ data: data.flat() });
}
