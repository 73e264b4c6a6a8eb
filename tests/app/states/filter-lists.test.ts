import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';

const CALL = 'api::call.call';

/** A filter with that many values, such as `filters[state][$in][0]=closed&…`, in each way of writing a list. */
const WAYS: [way: string, (name: string, values: string[]) => string][] = [
  ['numbered', (name, values) => values.map((value, index) => `${name}[${index}]=${value}`).join('&')],
  ['repeated', (name, values) => values.map((value) => `${name}=${value}`).join('&')],
  ['with empty brackets', (name, values) => values.map((value) => `${name}[]=${value}`).join('&')],
];

const same = (value: string, count: number) => Array.from({ length: count }, () => value);

describe('a filter with a long list of values', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const dates = [{ closesAt: '2100-01-01T00:00:00.000Z' }, { closesAt: '2020-01-01T00:00:00.000Z' }];
    for (const [index, data] of dates.entries()) {
      await create(app, CALL, { title: `Call ${index}`, slug: `call-${index}`, ...data });
    }
  });
  afterAll(() => app.stop());

  const ask = async (query: string) => {
    const { status, body } = await app.http.get(`/api/calls?fields=slug&${query}`);
    return body.error?.message ?? [status, ...body.data.map(({ slug }: { slug: string }) => slug)];
  };

  describe.each(WAYS)('%s', (_way, list) => {
    it.each([
      ['a state', 'filters[state][$in]', same('closed', 301), 'call-1'],
      ['no such state', 'filters[state][$notIn]', same('closed', 301), 'call-0'],
      ['a text', 'filters[slug][$in]', [...same('x', 300), 'call-1'], 'call-1'],
      ['none of some texts', 'filters[slug][$notIn]', [...same('x', 300), 'call-1'], 'call-0'],
      ['a date', 'filters[closesAt][$in]', same('2020-01-01T00:00:00.000Z', 201), 'call-1'],
      ['a negation', 'filters[$not][state][$in]', same('closed', 301), 'call-0'],
    ])('is obeyed: %s', async (_name, name, values, found) => {
      expect(await ask(list(name, values))).toEqual([200, found]);
    });

    it('is obeyed in feeds', async () => {
      const { text } = await app.http.get(
        `/api/calls.ics?${list('filters[state][$in]', same('closed', 301))}`
      );
      expect(text).toContain('Call 1');
      expect(text).not.toContain('Call 0');
    });
  });

  it.each(['filters[state][$in]', 'filters[state]', 'filters[nextTransitionAt][$in]', 'filters[slug][$in]'])(
    'is refused beyond the limit: %s',
    async (name) => {
      expect(await ask(`${name}[1000]=closed`)).toBe(
        `${name} is {"1000":"closed"}: give it a value, or a list of values`
      );
    }
  );
});
