import { existsSync } from 'node:fs';
import path from 'node:path';

import type { ImportReport } from '../../../src/plugins/importer/server/src/domain/report';
import { startApp, type TestApp } from '../../support/app';
import { importInto } from '../../support/documents';
import { asToken, type Caller } from '../../support/tokens';

const SEEDS = path.resolve(__dirname, '..', '..', '..', '..', 'shared', 'seeds');
const there = existsSync(SEEDS);
if (!there) process.stdout.write(`skipped: there are no documents in ${SEEDS}\n`);

const POPULATE = '?populate=*&pagination[pageSize]=100';

(there ? describe : describe.skip)('the documents of a real site', () => {
  let app: TestApp;
  let report: ImportReport;
  let caller: Caller;
  /** The entry of the document whose name begins with `number`, as the public sees it (or its draft). */
  const entry = async (number: string, plural: string, status = 'published') => {
    const file = report.files.find((one) => path.basename(one.file).startsWith(number));
    const [main] = file?.entries.slice(-1) ?? [];
    const address = `/api/${plural}/${main?.documentId}${POPULATE}&status=${status}`;
    const response = await app.http.get(address).set(status === 'draft' ? caller : {});
    return response.body.data;
  };

  beforeAll(async () => {
    app = await startApp();
    report = await importInto(app.strapi, [SEEDS]);
    caller = await asToken(app, 'full-access');
  });
  afterAll(() => app.stop());

  it('are all imported', () => {
    expect([report.errors, report.files.map(({ status }) => status)]).toEqual([
      [],
      Array(5).fill('imported'),
    ]);
  });

  it('000 is an event online, its end from the opening hours', async () => {
    const event = await entry('000', 'events');
    expect(event).toMatchObject({
      startsAt: '2022-02-03T12:45:00.000Z',
      endsAt: '2022-02-03T13:45:00.000Z',
      attendanceMode: 'online',
      slides: [{ source: expect.stringMatching(/^\/uploads\/.*\.png$/) }],
    });
    const counts = [event.informationFields, event.tags, event.slides].map((list) => list.length);
    expect([counts, event.onlineUrl]).toEqual([[3, 4, 1], event.informationFields[1].link]);
  });

  it('001 is an event online, the line breaks of its slide kept', async () => {
    const event = await entry('001', 'events');
    expect(event).toMatchObject({
      startsAt: '2022-03-17T12:45:00.000Z',
      endsAt: '2022-03-17T13:45:00.000Z',
      attendanceMode: 'online',
    });
    expect(event.slides[0].alternativeText.split('\n')).toHaveLength(5);
  });

  it('002 is an event in person with a registration', async () => {
    const event = await entry('002', 'events');
    expect(event).toMatchObject({
      startsAt: '2023-06-29T12:00:00.000Z',
      endsAt: '2023-06-29T16:00:00.000Z',
      attendanceMode: 'in-person',
      place: expect.stringMatching(/^Auditorium/),
      address: expect.stringMatching(/^20 avenue/),
      calls: [],
    });
    expect(event.registration.url).toBe(event.informationFields[1].link);
  });

  it('003 is a draft of a press release', async () => {
    expect(await entry('003', 'press-releases')).toBeNull();
    const release = await entry('003', 'press-releases', 'draft');
    expect(release.documents).toMatchObject([{ label: expect.stringMatching(/^Télécharger/), source: null }]);
    const [contact] = (await app.http.get(`/api/press-contacts${POPULATE}&status=draft`).set(caller)).body
      .data;
    expect(contact.phones.map(({ number }: { number: string }) => number)).toEqual([
      expect.stringMatching(/^\+331712\d{4}0$/),
      expect.stringMatching(/^\+336106\d{5}$/),
    ]);
    expect(contact.email).toContain('@');
  });

  it('004 is a programme page', async () => {
    const page = await entry('004', 'program-pages');
    expect(page).toMatchObject({
      audience: 'administrations',
      description: expect.any(String),
      applyLink: { url: '/participer/administrations/proposer' },
      documents: [{ label: 'Cahier des charges' }],
      notices: [{ state: 'closed' }],
      calls: [{ closesAt: '2022-03-18T23:00:00.000Z' }],
    });
    expect(page.body).toContain("#### Aide à l'innovation");
    expect(page.steps.map(({ text }: { text: string }) => text.slice(0, 11))).toEqual([
      '**Vous post',
      '**Si votre ',
      '**Vous expé',
    ]);
    expect(report.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('open: false')
    );
  });

  it('mention two calls, linked to all of them', async () => {
    const calls = (await app.http.get(`/api/calls${POPULATE}&sort=closesAt`)).body.data;
    expect(calls).toMatchObject([
      {
        kind: 'projects',
        edition: '6',
        opensAt: '2022-01-23T23:00:00.000Z',
        closesAt: '2022-03-18T23:00:00.000Z',
      },
      {
        kind: 'applications',
        edition: '6',
        opensAt: '2022-03-06T23:00:00.000Z',
        closesAt: '2022-04-03T22:00:00.000Z',
      },
    ]);
    const kinds = async (number: string, plural: string, status?: string) =>
      (await entry(number, plural, status)).calls.map(({ kind }: { kind: string }) => kind).sort();
    expect([
      await kinds('000', 'events'),
      await kinds('001', 'events'),
      await kinds('003', 'press-releases', 'draft'),
      await kinds('004', 'program-pages'),
    ]).toEqual([['projects'], ['applications'], ['applications', 'projects'], ['projects']]);
  });

  it('contradict each other about one opening, which is in the report', () => {
    expect(report.contradictions).toMatchObject([
      { attribute: 'opensAt', chosen: { value: '2022-01-23T23:00:00.000Z' }, rejected: [{}, {}] },
    ]);
    const [{ rejected }] = report.contradictions;
    expect([...new Set(rejected.map(({ value }) => value))]).toEqual(['2022-01-18T23:00:00.000Z']);
  });
});
