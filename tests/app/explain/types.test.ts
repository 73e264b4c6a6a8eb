import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { explanations } from '../../support/explained';

const NOW = Date.parse('2022-03-01T12:00:00.000Z');

describe('an explained type', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('has its words with their dates, its zone, deadline, notices and routes', async () => {
    const { states, timezone, besides, computed, routes, kind } = await explanations(app).type('call', NOW);
    expect([kind, timezone]).toEqual(['collectionType', { attribute: 'timezone', default: 'Europe/Paris' }]);
    expect(states).toEqual([
      {
        name: 'state',
        kind: expect.any(String),
        words: [
          { word: 'upcoming', meaning: 'until "opensAt"' },
          { word: 'open', meaning: 'from "opensAt" until "closesAt"' },
          { word: 'closed', meaning: 'from "closesAt"' },
        ],
        remarks: [
          'null: without "opensAt" and "closesAt"',
          'To publish an entry without "closesAt", "rolling" has to be set',
        ],
      },
    ]);
    expect(besides).toEqual([
      { name: 'deadline', meaning: '"closesAt", at which "open" of "state" ends' },
      { name: 'cut-offs', meaning: '"closesAt" of each item in "cutOffs" (call.cut-off)' },
      { name: 'cut-off label', meaning: '"label" of the item' },
      {
        name: 'history',
        meaning: '"deadlineChanges" records each change; it needs the note "deadlineChangeNote"',
      },
      { name: 'notice', meaning: 'the item of "notices" for the present word of "state"' },
    ]);
    expect(computed).toEqual([
      'state',
      'nextTransitionAt',
      'nextDeadlineAt',
      'nextDeadline',
      'deadlineText',
      'notice',
    ]);
    expect(routes).toContain('GET /api/calls/:slug/state');
  });

  it('has the events that transitions announces', async () => {
    const { transitions } = (await explanations(app).type('call', NOW)).plugins;
    expect(transitions.lines).toEqual([
      'call.opened: "state" becomes "open"',
      'call.closed: "state" becomes "closed"',
      'call.deadline-passed: a date in "cutOffs" passes',
      'call.deadline-changed: a published deadline moves',
      'entry.published: an entry is published',
      'entry.updated: what is public of an entry changes',
      'entry.unpublished: an entry is withdrawn',
      'entry.deleted: a published entry is deleted',
    ]);
  });

  it('has the URLs of its calendars and feeds, which answer', async () => {
    const { feeds } = (await explanations(app).type('call', NOW)).plugins;
    const [names, ...lines] = feeds.lines;
    expect(names).toBe('Names: Calls (en), Appels (fr)');
    expect(lines.map((line) => line.replace(/^.*(?=\/api)/, ''))).toEqual([
      '/api/calls.ics: calendar (moments)',
      '/api/calls/:slug.ics: calendar of one entry',
      '/api/calls.rss: RSS',
      '/api/calls.atom: Atom',
      '/api/calls.json: JSON Feed',
      '/api/calls.jsonld: schema.org ItemList',
      '/api/calls/:slug.jsonld: schema.org GovernmentService',
    ]);
    for (const path of ['/api/calls.ics', '/api/calls.rss', '/api/calls.atom', '/api/calls.jsonld']) {
      expect((await app.http.get(path)).status).toBe(200);
    }
  });

  it('may announce edits alone', async () => {
    const { states, queries, plugins } = await explanations(app).type('press-contact', NOW);
    expect([states, queries, Object.keys(plugins)]).toEqual([[], [], ['transitions']]);
  });

  it('has to exist, and to have opted in', async () => {
    await expect(explanations(app).type('api::cal.cal', NOW)).rejects.toThrow(
      /^There is no type "api::cal\.cal"; name one that opted in: .*api::call\.call, /
    );
    await expect(explanations(app).type('shared.phone', NOW)).rejects.toThrow(
      /^shared\.phone did not opt in; write pluginOptions\.deadlines into its schema\.json, or name one/
    );
  });
});

describe('an explained type of another app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());

  const wordsOf = async (name: string) => {
    const { states } = await explanations(app).type(name, NOW);
    return states.map(({ words, remarks }) => [
      ...words.map(({ word, meaning }) => `${word}: ${meaning}`),
      ...remarks,
    ]);
  };

  it('has no beginning, or no end', async () => {
    expect(await wordsOf('course')).toEqual([
      [
        'planned: until "begins"',
        'running: from "begins" until "finishes"',
        'over: from "finishes"',
        'null: without "begins" and "finishes"; or if "cancelled" is true',
      ],
      [
        'not-yet: never: no attribute is named that begins it, so it has always begun',
        'possible: until "enrolBefore"',
        'too-late: from "enrolBefore"',
        'null: without "enrolBefore"',
      ],
    ]);
    expect(await wordsOf('block.slot')).toEqual([
      [
        'later: until "at"',
        'today: from "at"',
        'gone: from the end of the day of "at"',
        'null: without "at"',
      ],
    ]);
  });

  it('gathers its states', async () => {
    const [progress] = await wordsOf('campus');
    expect(progress).toEqual([
      'planned: "progress" is "planned" there',
      'running: "progress" is "running" there',
      'over: "progress" is "over" there',
      'Gathered from the published entries in "courses" (api::course.course); null without any that has a state',
    ]);
  });

  it('has no events in an app without the plugin that announces them', async () => {
    const { plugins } = await explanations(app).type('course', NOW);
    expect(Object.keys(plugins)).toEqual(['feeds']);
  });

  it('has an embargo', async () => {
    const { besides } = await explanations(app).type('bulletin', NOW);
    expect(besides).toEqual([
      { name: 'embargo', meaning: 'until "secretUntil" an entry does not exist for the public' },
    ]);
  });
});
