import { startOtherApp, TENDERS_APP, type TestApp } from '../../support/app';
import type { Kind } from '../../support/database';
import { iso, setClock } from '../../support/entries';
import { isMariadbInstalled } from '../../support/mariadb';
import {
  answerOf,
  EMBARGO,
  feedItems,
  INSTANTS,
  NOON,
  QUESTIONS,
  SECRET,
  writeTenders,
} from '../../support/tenders';
import { asToken, type Caller } from '../../support/tokens';

/** Without it, tests/support/mariadb-setup.ts says so. */
const onMariadb = isMariadbInstalled() ? describe : describe.skip;

/** By what is asked: the answers, one for each instant. */
type Answers = Map<string, unknown[]>;

async function start(kind: Kind) {
  const app = await startOtherApp(TENDERS_APP, { kind });
  return { app, ids: await writeTenders(app), reader: await asToken(app, 'read-only') };
}

async function answersOf(app: TestApp, reader: Caller): Promise<Answers> {
  const { nextChange } = app.strapi.plugin('deadlines').service('next-change');
  const answers: Answers = new Map();
  const add = (asked: string, answer: unknown) => answers.set(asked, [...(answers.get(asked) ?? []), answer]);
  for (const at of INSTANTS) {
    setClock(app.strapi, at);
    for (const question of QUESTIONS) add(question, await answerOf(app, question, reader));
    add('feeds', await feedItems(app, reader));
    add('feeds of some', await feedItems(app, reader, '?filters[state][$ne]=closed'));
    add('the next change', await nextChange(Date.parse(at)));
  }
  return answers;
}

onMariadb('an app with deadlines and feeds on MariaDB', () => {
  let app: TestApp;
  let ids: Map<string, string>;
  let reader: Caller;
  let here: Answers;
  let onSqlite: Answers;

  beforeAll(async () => {
    const other = await start('sqlite');
    onSqlite = await answersOf(other.app, other.reader);
    await other.app.stop();
    ({ app, ids, reader } = await start('mariadb'));
    here = await answersOf(app, reader);
  });
  afterAll(() => app.stop());

  it.each(QUESTIONS)('answers as on SQLite: %s', (question) => {
    expect(here.get(question)).toEqual(INSTANTS.map(() => expect.stringMatching(/^200 \{"data":/)));
    expect(here.get(question)).toEqual(onSqlite.get(question));
  });

  it.each(['feeds', 'feeds of some', 'the next change'])('has the same as on SQLite: %s', (what) => {
    expect(here.get(what)).toHaveLength(INSTANTS.length);
    expect(here.get(what)).toEqual(onSqlite.get(what));
  });

  it.each(INSTANTS)('finds by a state those that have it by the rule, at %s', async (at) => {
    setClock(app.strapi, at);
    const all = await find('sort=title');
    for (const state of ['upcoming', 'open', 'closed']) {
      const having = all.filter((tender) => tender.state === state);
      expect(await find(`sort=title&filters[state]=${state}`)).toEqual(having);
    }
    expect(await find('sort=title&filters[state][$null]=true')).toEqual(
      all.filter(({ state }) => state === null)
    );
    const rank = ({ state }: Tender) => ['upcoming', 'open', 'closed', null].indexOf(state);
    expect((await find('sort=state')).map(rank)).toEqual(all.map(rank).sort());
  });

  it('shows nothing of what is under embargo, until it ends', async () => {
    setClock(app.strapi, EMBARGO - 1);
    expect(await seen()).toEqual({ list: false, one: 404, related: false, graphql: false, feeds: false });
    setClock(app.strapi, EMBARGO);
    expect(await seen()).toEqual({ list: true, one: 200, related: true, graphql: true, feeds: true });
  });

  it('closes a tender at once', async () => {
    setClock(app.strapi, NOON);
    const url = `/api/tenders/${ids.get('Long open')}`;
    await app.http
      .post(`${url}/actions/close`)
      .set(await asToken(app, 'full-access'))
      .expect(200);
    const { body } = await app.http.get(url).set(reader);
    expect(body.data).toMatchObject({ state: 'closed', closesAt: iso(NOON) });
  });

  interface Tender {
    title: string;
    state: string | null;
  }
  const find = async (query: string): Promise<Tender[]> => {
    const url = `/api/tenders?fields=title,state&pagination[limit]=100&${query}`;
    return (await app.http.get(url).set(reader)).body.data;
  };

  /** By each way to read it: whether a reader finds it. */
  async function seen() {
    const get = (url: string) => app.http.get(url).set(reader);
    const documentId = ids.get(SECRET);
    const query = `{ tender(documentId: "${documentId}") { title } tenders(pagination: { limit: 100 }) { title } agencies { tenders { title } } }`;
    const { text: graphql } = await app.http.post('/graphql').set(reader).send({ query }).expect(200);
    const { text: list } = await get('/api/tenders?pagination[limit]=100').expect(200);
    const { text: related } = await get('/api/agencies?populate=tenders').expect(200);
    return {
      list: list.includes(SECRET),
      one: (await get(`/api/tenders/${documentId}`)).status,
      related: related.includes(SECRET),
      graphql: graphql.includes(SECRET),
      feeds: JSON.stringify(await feedItems(app, reader)).includes(SECRET),
    };
  }
});
