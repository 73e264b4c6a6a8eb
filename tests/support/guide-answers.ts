import { ask } from './ask';
import { samples } from './samples';

/** What a reader of the guide may ask of its types, and what the samples of the example app answer. */
const QUESTIONS: [string, string, object][] = [
  ['consultations?fields=title,phase', 'phase=analysing', { title: 'Bicycle plan', phase: 'analysing' }],
  ['job-offers?fields=title,state', 'state=open', { title: 'Gardener', state: 'open' }],
  ['courses?fields=title,enrolment', 'enrolment=possible', { title: 'Pruning', enrolment: 'possible' }],
  ['courses?fields=title,enrolment', 'enrolment=too-late', { title: 'Grafting', enrolment: 'too-late' }],
  ['seasons?fields=title,enrolment', 'enrolment=possible', { title: 'Autumn', enrolment: 'possible' }],
];

const FEEDS: [string, string, string, string][] = [
  ['en', 'Job offers', 'Gardener', 'Open. Closes: '],
  ['fr', 'Offres d’emploi', 'Jardinier (H/F)', 'Candidatures ouvertes. Clôture\u00a0: '],
  ['de', 'Stellenangebote', 'Gärtner (m/w/d)', 'Bewerbung möglich. Schließt: '],
];

/** The instants at which the phases of a consultation begin, from its dates. */
const PHASES: [string, string, number][] = [
  ['planned', 'opensAt', -1],
  ['open', 'opensAt', 0],
  ['open', 'closesAt', -1],
  ['analysing', 'closesAt', 0],
  ['results', 'resultsAt', 0],
];

/**
 * The tests of what the types of the guide answer over HTTP.
 *
 * @param app the address of an app that has them with its samples, and an API token that may do everything
 */
export function itAnswersAsTheGuideSays(app: () => { address: string; key: string }): void {
  const get = (path: string, headers = {}) => ask(app().address, { path: `/api/${path}`, headers });
  const json = async (path: string, headers = {}) => JSON.parse((await get(path, headers)).text);

  it.each(QUESTIONS)('has the state now, and finds by it: %s, %s', async (list, condition, answer) => {
    const { data } = await json(list);
    expect(data).toContainEqual(expect.objectContaining(answer));
    const { data: found } = await json(`${list}&filters${condition.replace(/^\w+/, '[$&]')}`);
    expect(found).toEqual([expect.objectContaining(answer)]);
  });

  it.each([
    ['consultations', 'phase', 'open'],
    ['job-offers', 'state', 'closed'],
    ['courses', 'enrolment', 'not-yet'],
    ['seasons', 'enrolment', 'too-late'],
  ])('finds none of %s whose %s is %s', async (list, state, word) => {
    expect((await json(`${list}?filters[${state}]=${word}`)).data).toEqual([]);
  });

  it.each(PHASES)('has the consultation in the phase %s at %s, after %i ms', async (phase, date, ms) => {
    const { data } = await json('consultations');
    const at = new Date(Date.parse(data[0][date]) + ms).toISOString();
    const then = await json(`consultations?at=${at}`, { Authorization: `Bearer ${app().key}` });
    expect(then.data).toMatchObject([{ title: 'Bicycle plan', phase }]);
  });

  it.each(FEEDS)('has a feed in %s', async (language, name, title, summary) => {
    const { text } = await get(`job-offers.atom?lang=${language}`);
    expect(text).toContain(`<title>${name}</title>`);
    expect(text).toContain(`<title>${title}</title>`);
    expect(text).toContain(`<summary>${summary}`);
  });

  it('has the job offer as structured data', async () => {
    const [{ documentId }] = (await json('job-offers')).data;
    expect(await json(`job-offers/${documentId}.jsonld`)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Gardener',
      datePosted: expect.stringMatching(/[+]0[12]:00$/),
      validThrough: expect.stringMatching(/[+]0[12]:00$/),
      employmentType: 'FULL_TIME',
      hiringOrganization: { '@type': 'Organization', name: 'Botanical garden' },
    });
  });

  it('has the state of the single type', async () => {
    const { data } = await json('office/state');
    expect(data).toMatchObject({ opening: 'winter-break', nextTransitionAt: data.reopensAt });
  });

  it('answers the guide’s query over GraphQL', async () => {
    const [query] = samples('guides/opt-in.md', 'graphql');
    const headers = { 'Content-Type': 'application/json' };
    const { text } = await ask(app().address, { path: '/graphql', headers, body: JSON.stringify({ query }) });
    const courses = [
      { title: 'Pruning', enrolment: 'possible' },
      { title: 'Grafting', enrolment: 'too_late' },
    ];
    expect(JSON.parse(text)).toEqual({
      data: { seasons: [{ title: 'Autumn', enrolment: 'possible', courses }] },
    });
  });
}
