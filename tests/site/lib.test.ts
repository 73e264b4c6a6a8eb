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
      'jeudi 3 février 2022, 13 h 45 – 14 h 45 (heure de Paris)',
    ],
    [
      'overnight, to midnight',
      [event('2022-02-03T19:00:00Z', '2022-02-04T23:00:00Z'), 'fr', french],
      'jeudi 3 février 2022, 20 h 00 – vendredi 4 février 2022, 23 h 59 (heure de Paris)',
    ],
    [
      'to the midnight of the same day',
      [event('2022-02-03T19:00:00Z', '2022-02-03T23:00:00Z'), 'fr', french],
      'jeudi 3 février 2022, 20 h 00 – 23 h 59 (heure de Paris)',
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
      'jeudi 3 février 2022, 13 h 45 (heure de Paris)',
    ],
    [
      'elsewhere, in English',
      [event('2022-02-03T12:45:00Z', null, 'America/Martinique'), 'en', { zoneIn: '{place} time' }],
      'Thursday 3 February 2022, 08:45 (Martinique time)',
    ],
    ['that are unknown', [event(null), 'fr', french], ''],
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
