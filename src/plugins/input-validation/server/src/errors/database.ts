/** An error as a database reports it: PostgreSQL's SQLSTATE or SQLite's name, and the message. */
export interface DatabaseError {
  code: string;
  message: string;
  /** PostgreSQL's detail of a broken constraint: `Key (slug)=(x) already exists.` */
  detail?: string;
}

/** What a database refused in a request. */
export interface Fault {
  /** 409 for something that exists already, 400 for the rest. */
  status: 400 | 409;
  /** The value that the database names. */
  value?: string;
  /** The column that the database names. */
  column?: string;
  /** Only a text longer than this can be the cause. Characters. */
  longerThan?: number;
  problem: string;
}

type Judge = (error: DatabaseError, found: RegExpExecArray) => Fault;

/** PostgreSQL's errors that a request can cause, by the beginning of their SQLSTATE. */
const POSTGRES: [code: RegExp, words: RegExp, judge: Judge][] = [
  [/^22P02$/, /type (\w+): "(.*)"/s, (_, [, type, value]) => unreadable(type, value)],
  [
    /^22003$/,
    /value "(.*)" is out of range for type (\w+)/s,
    (_, [, value, type]) => unreadable(type, value),
  ],
  [/^2200[78]$/, /: "(.*)"/s, (_, [, value]) => unreadable('date', value)],
  [
    /^22001$/,
    /\((\d+)\)/,
    (_, [, most]) =>
      bad(`is too long for its column: shorten it to ${most} characters`, { longerThan: Number(most) }),
  ],
  [/^22021$/, /0x00/, () => bad('holds a NUL character (U+0000), which no text may: leave it out')],
  [
    /^22/,
    /.*/s,
    () => bad('is a value that the database does not accept there: use one of the type of its attribute'),
  ],
  [/^23505$/, /.*/s, ({ detail }) => ({ ...keyOf(detail), ...TAKEN })],
  [/^23503$/, /.*/s, ({ detail }) => ({ ...bad(MISSING), ...keyOf(detail) })],
  [/^23/, /.*/s, () => bad(BROKEN)],
  [/^54/, /.*/s, () => bad(TOO_MUCH)],
  [/^08P01$/, /bind message/, () => bad(TOO_MUCH)],
];

/** The same of SQLite, by name and message. */
const SQLITE: [code: RegExp, words: RegExp, judge: Judge][] = [
  [
    /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/,
    /failed: \w+\.(\w+)/,
    (_, [, column]) => ({ column, ...TAKEN }),
  ],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY$/, /.*/s, () => bad(MISSING)],
  [/^SQLITE_CONSTRAINT/, /.*/s, () => bad(BROKEN)],
  [/^SQLITE_(RANGE|TOOBIG|NOMEM)$/, /.*/s, () => bad(TOO_MUCH)],
  [/^SQLITE_MISMATCH$/, /.*/s, () => bad('is a value of another type than its column: use one of that type')],
  [
    /^SQLITE_ERROR$/,
    /too many terms in compound SELECT|at most \d+ tables in a join|too many FROM clause terms|too many (SQL variables|columns)|Expression tree is too large|parser stack overflow|pattern too complex|string or blob too big/,
    () => bad(TOO_MUCH),
  ],
  [
    /^SQLITE_ERROR$/,
    /datatype mismatch|integer overflow/,
    () => bad('is out of range: use a smaller number'),
  ],
];

const TOO_MUCH =
  'asks for more than one statement of the database can hold: use fewer conditions, relations or values';
const MISSING = 'names an entry that does not exist: use the id of one that does';
const BROKEN = 'breaks a rule of the database: give every required attribute a value of its type';
const TAKEN = { status: 409, problem: 'is taken already: use another one' } as const;

/** What a database refused in a request; `null` if, as far as is known, no request can cause the error. */
export function faultOf(error: DatabaseError): Fault | null {
  for (const [code, words, judge] of [...POSTGRES, ...SQLITE]) {
    const found = code.test(error.code) ? words.exec(error.message) : null;
    if (found) return judge(error, found);
  }
  return null;
}

function bad(problem: string, more: Partial<Fault> = {}): Fault {
  return { status: 400, problem, ...more };
}

function unreadable(type: string, value: string): Fault {
  return bad(`is not a value of type ${type} that the database can hold: use one`, { value });
}

/** Reads the detail of a constraint, `Key (role_id)=(7) is not present in table "admin_roles".` */
function keyOf(detail = ''): Pick<Fault, 'column' | 'value'> {
  const [, column, value] = /^Key \("?(\w+)"?\)=\((.*)\) /s.exec(detail) ?? [];
  return { column, value };
}
