import { callEsm } from '../support/esm';

/** For each case: its name, the call, and the result. */
type Case = [name: string, args: unknown[], expected: unknown];

function table(file: string, name: string, cases: Case[]) {
  const answers = callEsm(
    `examples/site/lib/${file}`,
    cases.map(([, args]) => [name, ...args])
  );
  it.each(cases.map(([title, , expected], index) => [title, answers[index], expected]))(
    '%s',
    (_title, answered, expected) => expect(answered).toEqual(expected)
  );
}

describe('the dates of an event', () => {
  const french = { zoneIn: 'heure de {place}' };
  const event = (startsAt: string | null, endsAt: string | null = null, timezone: string | null = null) => ({
    startsAt,
    endsAt,
    timezone,
  });
  table('dates.js', 'eventDates', [
    [
      'within a day',
      [event('2022-02-03T12:45:00Z', '2022-02-03T13:45:00Z'), 'fr', french],
      'jeudi 3 février 2022, 13\u00a0h\u00a045 – 14\u00a0h\u00a045 (heure de Paris)',
    ],
    [
      'overnight, to midnight',
      [event('2022-02-03T19:00:00Z', '2022-02-04T23:00:00Z'), 'fr', french],
      'jeudi 3 février 2022, 20\u00a0h – vendredi 4 février 2022, 23\u00a0h\u00a059 (heure de Paris)',
    ],
    [
      'to the midnight of the same day',
      [event('2022-02-03T19:00:00Z', '2022-02-03T23:00:00Z'), 'fr', french],
      'jeudi 3 février 2022, 20\u00a0h – 23\u00a0h\u00a059 (heure de Paris)',
    ],
    [
      'of whole days',
      [event('2030-06-12T22:00:00Z', '2030-06-14T22:00:00Z'), 'fr', french],
      'jeudi 13 juin 2030 – vendredi 14 juin 2030',
    ],
    [
      'of one whole day',
      [event('2030-06-12T22:00:00Z', '2030-06-13T22:00:00Z'), 'fr', french],
      'jeudi 13 juin 2030',
    ],
    [
      'without an end',
      [event('2022-02-03T12:45:00Z'), 'fr', french],
      'jeudi 3 février 2022, 13\u00a0h\u00a045 (heure de Paris)',
    ],
    [
      'elsewhere, in English',
      [event('2022-02-03T12:45:00Z', null, 'America/Martinique'), 'en', { zoneIn: '{place} time' }],
      'Thursday 3 February 2022, 08:45 (Martinique time)',
    ],
    ['that are unknown', [event(null), 'fr', french], ''],
  ]);
});

describe('an instant of a call', () => {
  const french = { zoneIn: 'heure de {place}', at: ' à ', until: 'Jusqu’au' };
  const english = { zoneIn: '{place} time', at: ', ', until: 'Until' };
  table('dates.js', 'endText', [
    [
      'is the last minute before midnight',
      ['2030-06-14T22:00:00Z', 'Europe/Paris', 'fr', french],
      'vendredi 14 juin 2030 à 23\u00a0h\u00a059 (heure de Paris)',
    ],
    [
      'is in the zone of the call',
      ['2030-06-15T22:00:00Z', 'America/Martinique', 'en', english],
      'Saturday 15 June 2030, 18:00 (Martinique time)',
    ],
    ['is unknown', [null, null, 'fr', french], ''],
  ]);
  table('dates.js', 'beginText', [
    [
      'at midnight is the day alone',
      ['2030-08-31T22:00:00Z', null, 'fr', french],
      'dimanche 1er septembre 2030',
    ],
    [
      'later is its hour too',
      ['2030-05-11T07:00:00Z', null, 'fr', french],
      'samedi 11 mai 2030 à 9\u00a0h (heure de Paris)',
    ],
  ]);
  const step = (startsAt: string | null, endsAt: string | null) => [
    { startsAt, endsAt },
    'Europe/Paris',
    'fr',
    french,
  ];
  table('dates.js', 'stepDates', [
    [
      'begins and ends',
      step('2030-01-14T23:00:00Z', '2030-01-16T23:00:00Z'),
      'mardi 15 janvier 2030 – mercredi 16 janvier 2030',
    ],
    [
      'only ends',
      step(null, '2030-01-15T11:00:00Z'),
      'Jusqu’au mardi 15 janvier 2030 à 12\u00a0h (heure de Paris)',
    ],
    ['has no dates', step(null, null), ''],
  ]);
});

describe('the dates of a call', () => {
  const callWith = (call: object) => [{ slug: 'a', cutOffs: [], deadlineChanges: [], ...call }];
  const cutOffs = [{ closesAt: '2030-05-31' }, { closesAt: '2030-09-30' }, { closesAt: '2030-11-30' }];
  const passed = (...answers: boolean[]) =>
    expect.objectContaining({
      cutOffs: answers.map((hasPassed, index) => ({ ...cutOffs[index], hasPassed })),
    });
  const [early, late] = ['2030-12-15T23:00:00.000Z', '2030-12-31T23:00:00.000Z'];
  const change = (from: string | null, to: string | null) => ({ deadlineChanges: [{ from, to }] });
  const kind = (word: string) =>
    expect.objectContaining({ changes: [expect.objectContaining({ kind: word })] });
  table('calls.js', 'partsOf', [
    [
      'cut-offs before the next deadline have passed',
      callWith({ cutOffs, nextDeadlineAt: '2030-09-30' }),
      passed(true, false, false),
    ],
    [
      'all have if there is no deadline any more',
      callWith({ cutOffs, nextDeadlineAt: null }),
      passed(true, true, true),
    ],
    ['a deadline was moved to a later day', callWith(change(early, late)), kind('later')],
    ['a deadline was brought forward', callWith(change(late, early)), kind('earlier')],
    ['a deadline was added', callWith(change(null, late)), kind('added')],
    ['a deadline was removed', callWith(change(late, null)), kind('removed')],
  ]);
  const opens = (title: string, opensAt: string, state = 'upcoming') => ({ title, opensAt, state });
  table('calls.js', 'nextOpening', [
    [
      'the next to open is the first of those that will',
      [[opens('b', '2030-10'), opens('a', '2030-09'), opens('c', '2030-05', 'open')]],
      opens('a', '2030-09'),
    ],
    ['none will open', [[opens('c', '2030-05', 'closed')]], null],
  ]);
});

describe('a place of an event', () => {
  const t = { online: 'En ligne' };
  const online = { slug: 'online', name: 'En ligne' };
  const lorient = { slug: 'lorient', name: 'Lorient' };
  table('agenda.js', 'placesOf', [
    [
      'is the town of its address',
      [{ address: '1 rue du Port, 13000 Aix-en-Provence', attendanceMode: 'in-person' }, t],
      [{ slug: 'aix-en-provence', name: 'Aix-en-Provence' }],
    ],
    [
      'is online as well',
      [{ address: '3 quai des Phares, 56100 Lorient', attendanceMode: 'hybrid' }, t],
      [lorient, online],
    ],
    ['is online alone', [{ address: null, attendanceMode: 'online' }, t], [online]],
    ['is not in an address without a town', [{ address: 'Sur le quai', attendanceMode: 'in-person' }, t], []],
  ]);
});

describe('a document that is not in the media library', () => {
  const described = (label: string, source: string | null) => [{ label, source, file: null }, null, 'fr'];
  table('documents.js', 'describeDocument', [
    [
      'has the type of its address',
      described('a', 'https://example.org/a.pdf?v=1'),
      { label: 'a', url: 'https://example.org/a.pdf?v=1', details: 'PDF' },
    ],
    [
      'may be a page',
      described('a', 'https://example.org/a.b'),
      { label: 'a', url: 'https://example.org/a.b', details: '' },
    ],
    ['may be nowhere', described('a', null), { label: 'a', url: null, details: '' }],
  ]);
});

describe('an address in a text', () => {
  const base = 'https://www.example.org/';
  table('addresses.js', 'addressOf', [
    ['of a site', ['https://other.example/a b', base], 'https://other.example/a%20b'],
    ['without a host', ['/apply', base], 'https://www.example.org/apply'],
    ['without a host, if none is configured', ['/apply', ''], null],
    ['of somebody', ['presse@example.org', base], 'mailto:presse@example.org'],
    ['of somebody, with a space', ['mailto:presse@example.org ', base], 'mailto:presse@example.org'],
    ['that runs a script', ['javascript:alert(1)', base], null],
    ['that runs one, the way a browser reads it', ['\u0001Java\tScript:alert(1)', base], null],
    ['that is a page of its own', ['data:text/html,<script>alert(1)</script>', base], null],
    ['that is missing', [null, base], null],
  ]);
});

describe('Markdown', () => {
  table('markdown.js', 'render', [
    [
      'is HTML',
      ['**Bold** [link](https://example.org/)'],
      '<p><strong>Bold</strong> <a href="https://example.org/">link</a></p>\n',
    ],
    ['without scripts', ['<script>alert(1)</script><p onclick="x">a</p>'], '<p>a</p>'],
    [
      'without the marks of kramdown',
      ['[a](https://example.org/){: .b target="_blank" }'],
      '<p><a href="https://example.org/">a</a></p>\n',
    ],
    [
      'without links that run scripts',
      [
        '[a](javascript:alert&#40;1&#41;) [b](<JAVA&#x0A;SCRIPT:alert(1)>) [c][d] ![e](data:text/html,f)' +
          ' <a href="java&#9;script:alert(1)">g</a> <javascript:h>\n\n[d]: vbscript:i',
      ],
      // eslint-disable-next-line jest/no-standalone-expect -- an expected value of the table
      expect.not.stringMatching(/href|src/),
    ],
    [
      'with pictures as links to them',
      ['![A cat](https://example.org/cat.png)'],
      '<p><a href="https://example.org/cat.png">A cat</a></p>\n',
    ],
    ['that goes on after a line of HTML', ['<br>\n**Bold**'], '<br />\n<p><strong>Bold</strong></p>\n'],
    ['with one title less', ['# Title'], '<h2>Title</h2>\n'],
    ['of nothing', [null], ''],
  ]);
  table('markdown.js', 'plainText', [
    ['is its words', ['Des **ports** & [une carte](https://example.org/)'], 'Des ports & une carte'],
    ['is one line', ['Des\nports <b>là</b>'], 'Des ports là'],
    ['is empty', [null], ''],
  ]);
});

describe('an open page is requested again', () => {
  const build = (nextTransitionAt: string | null) => ({ asOf: '2022-03-18T22:59:55.000Z', nextTransitionAt });
  table('refresh.js', 'secondsToRefresh', [
    ['a second after the next transition', [build('2022-03-18T23:00:00.000Z'), 0], 6],
    ['sooner the older the build is', [build('2022-03-18T23:00:00.000Z'), 3000], 3],
    ['each second while the build is late', [build('2022-03-18T23:00:00.000Z'), 60_000], 1],
    ['never if nothing will change', [build(null), 0], null],
    ['never for changes some days away', [build('2022-03-20T23:00:00.000Z'), 0], null],
  ]);
});

describe('a site that gets no message about a change builds by itself', () => {
  const build = (nextTransitionAt: string | null) => ({ asOf: '2022-03-18T22:59:55.000Z', nextTransitionAt });
  table('refresh.js', 'millisecondsToLook', [
    ['five seconds after it', [build('2022-03-18T23:00:00.000Z'), 1000], 9000],
    ['five seconds later if that changed nothing', [build('2022-03-18T23:00:00.000Z'), 60_000], 5000],
    ['before the longest timer of Node', [build(null), 0], 2 ** 31 - 1],
  ]);
});
