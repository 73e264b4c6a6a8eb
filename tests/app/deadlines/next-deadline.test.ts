import { startApp, type TestApp } from '../../support/app';
import { create, day, iso, setClock } from '../../support/entries';

interface Documents {
  findOne: (params: object) => Promise<{ cutOffs: { closesAt: string }[] }>;
}

const CALL = 'api::call.call';
const AT = Date.UTC(2022, 2, 1, 12);
const FIRST = '2022-03-04T10:00:00.000Z';
const SECOND = '2022-03-11T10:00:00.000Z';
const CLOSES = '2022-03-18T22:00:00.000Z';
const FRENCH = [
  'vendredi 4 mars 2022 à 12 h',
  'vendredi 11 mars 2022 à 12 h',
  'vendredi 18 mars 2022 à 23 h 59',
];
const TEXTS = FRENCH.map((text) => `${text} (heure du Caire)`);

describe('the deadlines of a call in words', () => {
  let app: TestApp;
  let documentId: string;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, AT);
    const dates = { opensAt: iso(AT - day), closesAt: CLOSES, timezone: 'Africa/Cairo' };
    const cutOffs = [SECOND, FIRST, CLOSES].map((closesAt, index) => ({
      closesAt,
      label: `relève ${index}`,
    }));
    ({ documentId } = await create(app, CALL, { title: 'Appel', ...dates, cutOffs }));
    const documents = app.strapi.documents(CALL) as unknown as Documents;
    const call = await documents.findOne({
      documentId,
      locale: 'fr',
      populate: { cutOffs: true },
    });
    const english = call.cutOffs.map(({ closesAt }, index) => ({ closesAt, label: `round ${index}` }));
    await app.strapi.documents(CALL).update({
      documentId,
      locale: 'en',
      data: { title: 'Call', ...dates, cutOffs: english } as never,
      status: 'published',
    });
    await create(app, CALL, { title: 'Au fil', opensAt: iso(AT - day), rolling: true });
    await create(app, 'api::event.event', { title: 'Forum', calls: [documentId] });
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, AT));

  const callOf = async (query: string) => (await app.http.get(`/api/calls/${documentId}?${query}`)).body.data;
  const ids = { id: expect.any(Number), documentId: expect.any(String) };

  it.each([
    ['before the first cut-off', iso(AT), { kind: 'cut-off', label: 'relève 1', at: FIRST, text: TEXTS[0] }],
    ['at it', FIRST, { kind: 'cut-off', label: 'relève 0', at: SECOND, text: TEXTS[1] }],
    [
      'before a closing with a cut-off at the same instant',
      SECOND,
      { kind: 'closing', label: null, at: CLOSES, text: TEXTS[2] },
    ],
    ['at the closing', CLOSES, null],
  ])('are given in full: %s', async (_name, at, nextDeadline) => {
    setClock(app.strapi, at);
    expect(await callOf('fields=nextDeadline')).toEqual({ ...ids, nextDeadline });
    const { nextDeadlineAt } = await callOf('fields=nextDeadlineAt');
    expect(nextDeadlineAt).toBe(nextDeadline?.at ?? null);
  });

  it('are in the language of the answer', async () => {
    const english = (at: string) => `Friday ${at} March 2022, 12:00 (Cairo time)`;
    const { nextDeadline, cutOffs } = await callOf(
      'fields=nextDeadline&populate[cutOffs][fields]=deadlineText&locale=en'
    );
    expect(nextDeadline).toEqual({ kind: 'cut-off', label: 'round 1', at: FIRST, text: english('4') });
    const last = 'Friday 18 March 2022, 23:59 (Cairo time)';
    expect(cutOffs.map(({ deadlineText }: { deadlineText: string }) => deadlineText)).toEqual([
      english('11'),
      english('4'),
      last,
    ]);
  });

  const cutOff = (index: number, closesAt: string, text: string) => ({
    id: expect.any(Number),
    label: `relève ${index}`,
    closesAt,
    deadlineText: text,
  });
  const CUT_OFFS = [cutOff(0, SECOND, TEXTS[1]), cutOff(1, FIRST, TEXTS[0]), cutOff(2, CLOSES, TEXTS[2])];

  it.each([
    ['with the whole call', 'populate=cutOffs'],
    ['with none of its own fields', 'fields=title&populate=cutOffs'],
  ])('are given for each cut-off, past ones too: %s', async (_name, query) => {
    setClock(app.strapi, SECOND);
    expect((await callOf(query)).cutOffs).toEqual(CUT_OFFS);
  });

  it('are given for each cut-off through a relation', async () => {
    const { body } = await app.http.get('/api/events?populate[calls][populate]=cutOffs');
    expect(body.data[0].calls[0].cutOffs).toEqual(CUT_OFFS);
  });

  it('are selected alone', async () => {
    const { cutOffs } = await callOf(
      'populate[cutOffs][fields]=deadlineText&populate[cutOffs][sort]=closesAt'
    );
    expect(cutOffs).toEqual(TEXTS.map((deadlineText) => ({ id: expect.any(Number), deadlineText })));
  });

  it('are given over GraphQL, each with what the query selects', async () => {
    const fields = 'nextDeadline { kind label at text } cutOffs(sort: "closesAt") { deadlineText }';
    const query = `{ events { calls { ${fields} } } calls(filters: { title: { eq: "Appel" } }) { ${fields} } }`;
    const { body } = await app.http.post('/graphql').send({ query });
    const nextDeadline = { kind: 'cut-off', label: 'relève 1', at: FIRST, text: TEXTS[0] };
    const call = { nextDeadline, cutOffs: TEXTS.map((deadlineText) => ({ deadlineText })) };
    expect(body).toEqual({ data: { events: [{ calls: [call] }], calls: [call] } });
  });

  it('say that a rolling call has none', async () => {
    const query = 'fields=deadlineText,nextDeadline&filters[title]=Au fil';
    const { body } = await app.http.get(`/api/calls?${query}`);
    const deadlineText = 'au fil de l’eau, sans date limite';
    expect(body.data).toEqual([{ ...ids, deadlineText, nextDeadline: null }]);
  });

  it('cannot be written', async () => {
    const write = (data: object) =>
      app.strapi.documents(CALL).update({ documentId, locale: 'fr', data: data as never });
    await expect(write({ nextDeadline: null })).rejects.toThrow(/nextDeadline/);
    await expect(write({ cutOffs: [{ closesAt: FIRST, deadlineText: 'x' }] })).rejects.toThrow(
      /deadlineText/
    );
  });

  it.each([
    ['filters[cutOffs][deadlineText][$contains]=mars', 'Filter on deadlineText of call.cut-off'],
    ['populate[cutOffs][sort]=deadlineText', 'Sort of call.cut-off by deadlineText'],
  ])('cannot be filtered or sorted by: %s', async (query, where) => {
    const { status, body } = await app.http.get(`/api/calls?${query}`);
    expect([status, body.error.message]).toEqual([400, `${where}: it is made for readers; use closesAt`]);
  });
});
