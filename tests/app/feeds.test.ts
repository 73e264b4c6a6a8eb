import { startApp, type TestApp } from '../support/app';
import { create, hour, iso, setClock } from '../support/entries';
import { read } from '../support/http-cache';

const NOW = Date.parse('2022-03-01T12:00:00.000Z');
it('x', async () => {
  const app: TestApp = await startApp();
  setClock(app.strapi, NOW);
  await create(app, 'api::event.event', { title: 'Forum', slug: 'forum', lead: 'Lead', startsAt: '2022-03-27T00:30:00.000Z', endsAt: '2022-03-27T08:00:00.000Z', timezone: 'Europe/Paris', place: 'Lyon', address: '1 rue X', eventStatus: 'cancelled', attendanceMode: 'hybrid', onlineUrl: 'https://x.example.org/' });
  await create(app, 'api::call.call', { title: 'Appel', slug: 'appel', summary: 'Résumé', opensAt: '2022-01-23T23:00:00.000Z', closesAt: '2022-03-18T23:00:00.000Z', cutOffs: [{ label: 'Relève', closesAt: '2022-03-10T23:00:00.000Z' }] });
  await create(app, 'api::press-release.press-release', { title: 'CP', slug: 'cp', lead: 'L & <b>', releasedAt: iso(NOW - hour) });
  for (const p of ['/api/events.ics', '/api/events/forum.ics?lang=en', '/api/calls.ics', '/api/calls.rss', '/api/calls.atom?lang=fr', '/api/press-releases.json', '/api/events/forum.jsonld', '/api/calls/appel.jsonld', '/api/calls.rss?lang=de', '/api/calls/nope.ics', '/api/calls.ics?filters[state]=closed', '/api/events/forum'] ) {
    const a = await read(app, p); const b = await read(app, p);
    console.log(p, a.status, b.headers['x-cache'], JSON.stringify(a.headers), '\n', a.text ?? a.body.toString());
  }
  await app.stop();
});
