import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { startInstance, type Moment } from '../../support/instance';
import { callAsRecorded, callAsSeen, versionsOf } from '../../support/history';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const CONTENT = '^insert into .*history_contents';
const VERSION = '^insert into .*history_versions';

jest.setTimeout(240_000);

describe('when the server is killed while it writes', () => {
  let app: TestApp;
  let token: Caller;
  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
  });
  afterAll(() => app.stop());

  /** An edit that is published and links: it writes versions of two entries. */
  async function editAndDie(moment: Moment): Promise<[string, string]> {
    const [call, page] = [
      await create(app, CALL, {
        title: 'Avant',
        cutOffs: [{ label: 'Un', closesAt: '2030-01-01T00:00:00Z' }],
      }),
      await create(app, PAGE, { title: 'Programme' }),
    ];
    const victim = await startInstance();
    try {
      await victim.dieAt(moment);
      const note = { deadlineChangeNote: 'Retirée' };
      const data = { title: 'Après', cutOffs: [], programPages: [page.documentId], ...note };
      const headers = { ...token, 'Content-Type': 'application/json' };
      const body = JSON.stringify({ data });
      const url = `${victim.address}/api/calls/${call.documentId}`;
      const answer = fetch(url, { method: 'PUT', headers: headers as never, body });
      const refused = answer.then(
        (response) => (response.ok ? victim.ended : response.text()),
        () => victim.ended
      );
      expect(await refused).toBe('SIGKILL');
    } finally {
      await victim.stop();
    }
    return [call.documentId, page.documentId];
  }

  it.each<[string, Moment, boolean]>([
    ['in the middle of the edit', { event: 'query', sql: '.', nth: 60 }, false],
    ['before the first content', { event: 'query', sql: CONTENT }, false],
    ['after the first content', { event: 'query-response', sql: CONTENT }, false],
    ['after the first version', { event: 'query-response', sql: VERSION }, false],
    ['before the last version', { event: 'query', sql: VERSION, nth: 4 }, false],
    ['after the last version', { event: 'query-response', sql: VERSION, nth: 4 }, false],
    // What follows the commit.
    ['after the commit', { event: 'query', sql: '^update .*history_journal' }, true],
  ])('%s, entries and their versions agree', async (_name, moment, isWritten) => {
    const [call, page] = await editAndDie(moment);
    const seen = await callAsSeen(app, call, ['fr']);
    expect(await callAsRecorded(app, call)).toEqual(seen);
    expect(seen.get('published fr')).toContain(isWritten ? 'Après' : 'Avant');
    const latest = (await versionsOf(app, call)).filter(({ isLatest }) => isLatest);
    expect(latest.map(({ action }) => action)).toEqual(
      isWritten ? ['update', 'update'] : ['create', 'create']
    );
    const linked = (await versionsOf(app, page)).filter(({ action }) => action === 'link');
    expect(linked).toHaveLength(isWritten ? 2 : 0);
  });
});
