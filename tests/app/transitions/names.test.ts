import { announced, messagesOf } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, minute, setClock } from '../../support/entries';
import { withoutPublic } from '../../support/public-role';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');

jest.setTimeout(120_000);

describe('what is announced', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, T0);
    await announced(app);
  });
  afterAll(() => app.stop());

  it('includes that a call opened, passed a cut-off and closed, each once and with its own instant', async () => {
    setClock(app.strapi, T0);
    const [opensAt, cutOff, closesAt] = [T0 + hour, T0 + 2 * hour, T0 + 3 * hour];
    const dates = { opensAt: iso(opensAt), closesAt: iso(closesAt), cutOffs: [{ closesAt: iso(cutOff) }] };
    const { documentId: entryId } = await create(app, 'api::call.call', dates);
    expect(await announced(app)).toEqual([]);

    setClock(app.strapi, opensAt - 1);
    expect(await announced(app)).toEqual([]);
    setClock(app.strapi, opensAt);
    const opened = { event: 'call.opened', occurredAt: iso(opensAt), entryId, from: 'upcoming', to: 'open' };
    expect(await announced(app)).toEqual([opened]);
    expect(await announced(app)).toEqual([]);

    setClock(app.strapi, cutOff + minute);
    const passed = { event: 'call.deadline-passed', occurredAt: iso(cutOff), entryId };
    expect(await announced(app)).toEqual([{ ...passed, from: iso(cutOff), to: iso(closesAt) }]);

    setClock(app.strapi, closesAt + minute);
    const closed = { event: 'call.closed', occurredAt: iso(closesAt), entryId, from: 'open', to: 'closed' };
    expect(await announced(app)).toEqual([closed]);
    expect(await announced(app)).toEqual([]);
  });

  it('includes that an event started and ended', async () => {
    setClock(app.strapi, T0);
    const [startsAt, endsAt] = [T0 + hour, T0 + 2 * hour];
    const dates = { startsAt: iso(startsAt), endsAt: iso(endsAt) };
    const { documentId: entryId } = await create(app, 'api::event.event', dates);
    await announced(app);
    setClock(app.strapi, T0 + 5 * hour);
    expect(await announced(app)).toEqual([
      { event: 'event.started', occurredAt: iso(startsAt), entryId, from: 'upcoming', to: 'ongoing' },
      { event: 'event.ended', occurredAt: iso(endsAt), entryId, from: 'ongoing', to: 'past' },
    ]);
  });

  it('includes that an embargo has ended', async () => {
    setClock(app.strapi, T0);
    const uid = 'api::press-release.press-release';
    const { documentId: entryId } = await create(app, uid, { embargoUntil: iso(T0 + hour) });
    expect(await announced(app)).toEqual([]);
    setClock(app.strapi, T0 + hour);
    const released = { event: 'press-release.released', occurredAt: iso(T0 + hour), entryId };
    expect(await announced(app)).toEqual([{ ...released, from: null, to: 'released' }]);
  });

  it('includes that the page of a programme opened and closed with its calls', async () => {
    setClock(app.strapi, T0);
    const dates = { opensAt: iso(T0 + hour), closesAt: iso(T0 + 2 * hour) };
    const call = await create(app, 'api::call.call', dates);
    const uid = 'api::program-page.program-page';
    const { documentId: entryId } = await create(app, uid, { calls: [call.documentId] });
    await announced(app);
    setClock(app.strapi, T0 + 3 * hour);
    const pages = (await announced(app)).filter((one) => one.entryId === entryId);
    expect(pages).toEqual([
      { event: 'program-page.opened', occurredAt: iso(T0 + hour), entryId, from: 'upcoming', to: 'open' },
      { event: 'program-page.closed', occurredAt: iso(T0 + 2 * hour), entryId, from: 'open', to: 'closed' },
    ]);
  });

  it('includes that a deadline changed', async () => {
    setClock(app.strapi, T0);
    const [closesAt, later] = [iso(T0 + hour), iso(T0 + 2 * hour)];
    const { documentId } = await create(app, 'api::call.call', { opensAt: iso(T0 - hour), closesAt });
    await announced(app);
    setClock(app.strapi, T0 + minute);
    const data = { closesAt: later, deadlineChangeNote: 'More time for everybody' } as never;
    const calls = app.strapi.documents('api::call.call');
    await calls.update({ documentId, locale: 'fr', data, status: 'published' });
    const changed = { event: 'call.deadline-changed', occurredAt: iso(T0 + minute), entryId: documentId };
    expect(await announced(app)).toEqual([{ ...changed, from: closesAt, to: later }]);
    expect(await announced(app)).toEqual([]);
  });

  it('has the entry as any visitor reads it', async () => {
    setClock(app.strapi, T0);
    const opensAt = T0 + hour;
    const { documentId, slug } = await create(app, 'api::call.call', {
      title: 'Seeds',
      opensAt: iso(opensAt),
    });
    const english = { title: 'Seeds', rolling: true, opensAt: iso(opensAt) };
    await app.strapi
      .documents('api::call.call')
      .update({ documentId, locale: 'en', data: english as never, status: 'published' });
    await announced(app);
    setClock(app.strapi, opensAt + minute);
    await announced(app);
    const messages = await messagesOf(app);
    const { messageId, body, ...message } = messages[messages.length - 1];
    const { body: answer } = await app.http.get(`/api/calls/${documentId}`).expect(200);
    expect(answer.data).toMatchObject({ title: 'Seeds', state: 'open' });
    expect(JSON.parse(body)).toEqual({
      type: 'call.opened',
      timestamp: iso(opensAt),
      data: {
        announcedAt: iso(opensAt + minute),
        uid: 'api::call.call',
        documentId,
        locales: ['fr', 'en'],
        from: 'upcoming',
        to: 'open',
        slug,
        entry: answer.data,
      },
    });
    expect(messageId).toMatch(/^msg_[0-9a-f]{32}$/);
    expect(message).toMatchObject({ event: 'call.opened', occurredAt: opensAt, entryId: documentId });
  });

  it('has no entry if visitors may not read it', async () => {
    setClock(app.strapi, T0);
    const { documentId } = await create(app, 'api::call.call', { title: 'Internal', opensAt: iso(T0) });
    await withoutPublic(app, 'api::call.call.findOne', () => announced(app));
    const { event, entryId, body } = (await messagesOf(app)).at(-1)!;
    expect([event, entryId, JSON.parse(body).data.entry]).toEqual(['call.opened', documentId, null]);
    expect(body).not.toContain('Internal');
  });
});
