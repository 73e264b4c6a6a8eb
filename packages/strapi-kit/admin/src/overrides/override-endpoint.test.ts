import { overrideEndpoint, type Endpoint } from './override-endpoint';

/** RTK Query gives the definition of an endpoint, `undefined` where there is none. */
function apiWith(definitions: Record<string, object>) {
  return {
    enhanceEndpoints({ endpoints }: { endpoints: Record<string, (definition?: object) => void> }) {
      for (const [name, change] of Object.entries(endpoints)) change(definitions[name]);
    },
  };
}

describe('an endpoint of Strapi’s', () => {
  const adapt = (stock: Endpoint) => void (stock.keepUnusedDataFor = 0);
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  beforeEach(() => warn.mockClear());
  afterAll(() => warn.mockRestore());

  it('is changed', () => {
    const endpoint = { query: () => ({ url: '/' }) };
    expect(overrideEndpoint(apiWith({ preview: endpoint }), 'preview-instant', 'preview', adapt)).toBe(true);
    expect([endpoint, warn.mock.calls]).toEqual([{ ...endpoint, keepUnusedDataFor: 0 }, []]);
  });

  it('is changed that asks in its own way, where that is expected', () => {
    const endpoint = { queryFn: () => null };
    const api = apiWith({ preview: endpoint });
    expect(overrideEndpoint(api, 'preview-instant', 'preview', adapt, 'queryFn')).toBe(true);
    expect(endpoint).toHaveProperty('keepUnusedDataFor', 0);
  });

  it.each([
    ['is missing', {}],
    ['is of another kind', { preview: { queryFn: () => null } }],
  ])('is left alone where it %s, with a warning', (_what, definitions) => {
    expect(overrideEndpoint(apiWith(definitions), 'preview-instant', 'preview', adapt)).toBe(false);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('no choice is offered')]]);
  });
});
