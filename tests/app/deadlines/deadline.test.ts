import { startApp, type TestApp } from '../../support/app';
import { create, day, iso, setClock } from '../../support/entries';

const AT = Date.UTC(2022, 2, 1, 12);
const FIRST = '2022-03-04T11:00:00.000Z';
const SECOND = '2022-03-11T11:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';

describe('the next deadline of a call', () => {
  let app: TestApp;
  const calls: Record<string, string> = {};
  const add = async (title: string, data: object) => {
    const cutOffs = ('cutOffs' in data ? (data.cutOffs as string[]) : []).map((closesAt) => ({ closesAt }));
    const { documentId } = await create(app, 'api::call.call', { title, ...data, cutOffs });
    calls[title] = documentId;
  };
  const titles = async (query: string) => {
    const { body } = await app.http.get(`/api/calls?fields=title&${query}`);
    expect([body.error, body.meta?.pagination.total]).toEqual([undefined, body.data?.length]);
    return body.data.map(({ title }: { title: string }) => title);
  };

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, AT);
    await add('closing', { opensAt: iso(AT - day), closesAt: CLOSES });
    await add('cut-offs', { opensAt: iso(AT - day), closesAt: CLOSES, cutOffs: [SECOND, FIRST] });
    await add('upcoming', { opensAt: iso(AT + day), closesAt: SECOND });
    await add('closed', {
      opensAt: iso(AT - 9 * day),
      closesAt: iso(AT - day),
      cutOffs: [iso(AT - 2 * day)],
    });
    await add('rolling', { opensAt: iso(AT - day), rolling: true });
    await add('rolling with a cut-off', { opensAt: iso(AT - day), rolling: true, cutOffs: [FIRST] });
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, AT));

  it('is the first cut-off or the closing, also in words', async () => {
    const { body } = await app.http.get('/api/calls?fields=title,nextDeadlineAt,deadlineText&sort=title');
    const rows = body.data.map(({ title, nextDeadlineAt, deadlineText }: Record<string, unknown>) => [
      title,
      nextDeadlineAt,
      deadlineText,
    ]);
    const friday = 'vendredi 4 mars 2022 à 12 h (heure de Paris)';
    expect(rows).toEqual([
      ['closed', null, null],
      ['closing', CLOSES, 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)'],
      ['cut-offs', FIRST, friday],
      ['rolling', null, 'au fil de l’eau, sans date limite'],
      ['rolling with a cut-off', FIRST, friday],
      ['upcoming', SECOND, 'vendredi 11 mars 2022 à 12 h (heure de Paris)'],
    ]);
  });

  it('selects only what was requested', async () => {
    const { body } = await app.http.get(`/api/calls/${calls.closing}?fields=deadlineText`);
    const deadlineText = 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)';
    expect(body.data).toEqual({ id: expect.any(Number), documentId: calls.closing, deadlineText });
  });

  it.each([
    ['a millisecond before the first cut-off', '2022-03-04T10:59:59.999Z', FIRST],
    ['at it', FIRST, SECOND],
    ['at the second', SECOND, CLOSES],
    ['a millisecond before the closing', '2022-03-18T22:59:59.999Z', CLOSES],
    ['at the closing', CLOSES, null],
  ])('%s', async (_name, at, nextDeadlineAt) => {
    setClock(app.strapi, at);
    const { body } = await app.http.get(`/api/calls/${calls['cut-offs']}`);
    const listed = await titles(`filters[nextDeadlineAt][$eq]=${nextDeadlineAt ?? CLOSES}`);
    expect(body.data).toMatchObject({ nextDeadlineAt });
    expect(listed.includes('cut-offs')).toBe(nextDeadlineAt !== null);
  });

  it.each([
    [
      'closing within seven days',
      '[nextDeadlineAt][$lte]=2022-03-08T12:00:00Z',
      ['cut-offs', 'rolling with a cut-off'],
    ],
    ['later than that', '[nextDeadlineAt][$gt]=2022-03-08T12:00:00Z', ['closing', 'upcoming']],
    ['on one instant', `[nextDeadlineAt][$eq]=${SECOND}`, ['upcoming']],
    [
      'between two',
      `[nextDeadlineAt][$between]=${SECOND}&filters[nextDeadlineAt][$between]=${CLOSES}`,
      ['closing', 'upcoming'],
    ],
    ['none', '[nextDeadlineAt][$null]=true', ['closed', 'rolling']],
    ['none of two', `[$not][nextDeadlineAt][$in]=${FIRST}`, ['closed', 'closing', 'rolling', 'upcoming']],
    [
      'one of several conditions',
      `[$or][0][nextDeadlineAt]=${SECOND}&filters[$or][1][state]=closed`,
      ['closed', 'upcoming'],
    ],
  ])('can be filtered: %s', async (_name, filter, expected) => {
    expect(await titles(`sort=title&filters${filter}`)).toEqual(expected);
  });

  it('can be sorted by, calls without one last', async () => {
    const sorted = ['cut-offs', 'rolling with a cut-off', 'upcoming', 'closing', 'closed', 'rolling'];
    expect(await titles('sort=nextDeadlineAt,title')).toEqual(sorted);
    const page = 'sort=nextDeadlineAt,title&fields=title&pagination[start]=2&pagination[limit]=2';
    const { body } = await app.http.get(`/api/calls?${page}`);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['upcoming', 'closing']);
  });

  it('is the same however the cut-offs are populated', async () => {
    const ways = [
      'populate=*',
      'populate[cutOffs][fields]=label',
      `populate[cutOffs][filters][closesAt]=${SECOND}`,
    ];
    for (const way of ways) {
      const { body } = await app.http.get(`/api/calls/${calls['cut-offs']}?${way}`);
      expect(body.data).toMatchObject({ nextDeadlineAt: FIRST });
    }
  });

  it('is in GraphQL, with filters and sorts', async () => {
    const filters = `filters: { nextDeadlineAt: { lt: "${CLOSES}" } }, sort: "nextDeadlineAt:desc"`;
    const query = `{ calls(${filters}) { title nextDeadlineAt deadlineText } }`;
    const { body } = await app.http.post('/graphql').send({ query });
    const friday = { nextDeadlineAt: FIRST, deadlineText: 'vendredi 4 mars 2022 à 12 h (heure de Paris)' };
    expect(body.data.calls).toHaveLength(3);
    expect(body.data.calls.slice(1)).toEqual(
      expect.arrayContaining([
        { title: 'cut-offs', ...friday },
        { title: 'rolling with a cut-off', ...friday },
      ])
    );
  });

  it('is written in the language of the answer', async () => {
    const update = {
      documentId: calls.closing,
      locale: 'en',
      status: 'published',
      data: { title: 'closing' },
    };
    await app.strapi.documents('api::call.call').update(update as never);
    const { body } = await app.http.get(`/api/calls/${calls.closing}?locale=en`);
    expect(body.data.deadlineText).toBe('Friday 18 March 2022, 23:59 (Paris time)');
  });

  it.each([
    ['filters[deadlineText][$contains]=mars', 'Filter on deadlineText of api::call.call'],
    ['sort=deadlineText', 'Sort of api::call.call by deadlineText'],
    ['filters[nextDeadline][$notNull]=true', 'Filter on nextDeadline of api::call.call'],
    ['sort=nextDeadline', 'Sort of api::call.call by nextDeadline'],
    ['filters[notice][$notNull]=true', 'Filter on notice of api::call.call'],
    ['sort=notice', 'Sort of api::call.call by notice'],
  ])('refuses %s, with the remedy', async (query, where) => {
    const { status, body } = await app.http.get(`/api/calls?${query}`);
    const remedy = 'it is made for readers; use a state, nextTransitionAt or nextDeadlineAt';
    expect([status, body.error.message]).toEqual([400, `${where}: ${remedy}`]);
  });
});
