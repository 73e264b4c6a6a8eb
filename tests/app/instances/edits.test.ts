import { editsOf, reconcile } from '../../support/announced';
import { startAnnouncing } from '../../support/announcing-instance';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';
import { startInstance, type Instance, type Moment } from '../../support/instance';

const CALL = 'api::call.call';
const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const CALLS = 60;

jest.setTimeout(120_000);

describe('edits, with several instances', () => {
  let here: TestApp;
  beforeAll(async () => {
    here = await startApp();
    setClock(here.strapi, T0);
    await reconcile(here);
  });
  afterAll(() => here.stop());

  const newCall = () => create(here, CALL, { closesAt: iso(T0 + hour) });
  const eventsOf = async (documentId: string) =>
    (await editsOf(here)).filter(({ entryId }) => entryId === documentId).map(({ event }) => event);

  describe('when two make a pass at once', () => {
    let there: Instance;
    beforeAll(async () => {
      there = await startInstance();
      await there.setClock(T0);
    });
    afterAll(() => there.stop());

    it('are announced once between them, in order', async () => {
      const calls: string[] = [];
      for (let number = 0; number < CALLS; number += 1) calls.push((await newCall()).documentId);
      const both = () => Promise.all([reconcile(here), there.reconcile()]);
      await both();
      const documents = here.strapi.documents(CALL);
      for (const documentId of calls) await documents.publish({ documentId, locale: 'fr' });
      await both();
      for (const documentId of calls) await documents.unpublish({ documentId, locale: 'fr' });
      await both();
      await reconcile(here);
      const told = await Promise.all(calls.map(eventsOf));
      expect(told).toEqual(calls.map(() => ['entry.published', 'entry.updated', 'entry.unpublished']));
    });

    it('are left to the one that has locked them', async () => {
      const { documentId } = await newCall();
      await here.strapi.db.transaction(async ({ trx }) => {
        await trx('transitions_publications').where({ uid: CALL, entry_id: documentId }).forUpdate();
        await there.reconcile();
      });
      expect(await eventsOf(documentId)).toEqual([]);
      await reconcile(here);
      expect(await eventsOf(documentId)).toEqual(['entry.published']);
    });
  });

  const before = (sql: string): Moment => ({ event: 'query', sql });
  const after = (sql: string): Moment => ({ event: 'query-response', sql });
  const TAKES = '^update "transitions_publications"';
  const RECORDS = '^insert into .*"transitions_messages"';

  it.each<[string, Moment]>([
    ['before it takes them', before(TAKES)],
    ['once it has taken them', after(TAKES)],
    ['before the message', before(RECORDS)],
    ['between the message and its end', after(RECORDS)],
  ])('are announced once by another if one is killed %s', async (_name, moment) => {
    const victim = await startAnnouncing(T0);
    await victim.reconcile();
    await victim.dieAt(moment);
    const { documentId } = await newCall();
    expect(await victim.ended).toBe('SIGKILL');
    expect(await eventsOf(documentId)).toEqual([]);
    await reconcile(here);
    await reconcile(here);
    expect(await eventsOf(documentId)).toEqual(['entry.published']);
  });
});
