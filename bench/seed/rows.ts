const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const SUMMARY = 'A summary of some length, as editors write them. '.repeat(4);
const BODY = 'A paragraph of Markdown with **emphasis** and a [link](https://example.org).\n\n'.repeat(12);

/** A call that is closed, one that is open and one that is upcoming; each is open for `WINDOW`. */
const OPENED_AGO = [60 * DAY, 31 * DAY, -DAY];
const WINDOW = 32 * DAY;

/** In calls. */
const SMALL = 2000;
const CALLS_OF_A_PAGE = 4;
const STEPS = 5;
const INFORMATION_FIELDS = 3;

/** The content of every contestant's database, the same in each. */
export interface Rows {
  calls: CallRow[];
  events: EventRow[];
  pages: PageRow[];
}

export type CallRow = ReturnType<typeof callRow>;
export type EventRow = ReturnType<typeof eventRow>;
export type PageRow = ReturnType<typeof pageRow>;

/**
 * @param count the number of calls, and of events
 * @param now ms, UTC: about a third of the calls are open at that instant, and half of the events are upcoming. No state
 * changes within a day of it
 */
export function rowsOf(count: number, now: number): Rows {
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    calls: indices.map((index) => callRow(index, now, Math.floor((12 * HOUR) / count))),
    events: indices.map((index) => eventRow(index, now)),
    pages: indices.slice(0, pagesFor(count)).map((index) => pageRow(index, now)),
  };
}

/** One page for twenty calls. A small site has 50 of them, as far as there are calls for so many. */
export function pagesFor(calls: number): number {
  return Math.floor(calls > SMALL ? calls / 20 : Math.min(50, calls / CALLS_OF_A_PAGE));
}

/**
 * Each closes at a different instant, so that an order by it is the same everywhere.
 *
 * @param step ms from the call before it
 */
function callRow(index: number, now: number, step: number) {
  const opensAt = now - OPENED_AGO[index % OPENED_AGO.length] + index * step;
  const hasParts = index % 5 === 2;
  return {
    columns: {
      documentId: `call-${index}`,
      title: `Call ${index}`,
      slug: `call-${index}`,
      kind: 'projects',
      edition: String(index),
      summary: SUMMARY,
      body: BODY,
      timezone: 'Europe/Paris',
      rolling: false,
      opensAt: new Date(opensAt),
      closesAt: new Date(opensAt + WINDOW),
    },
    notices: hasParts
      ? ['open', 'closed'].map((state) => ({ state, title: `This call is ${state}`, text: SUMMARY }))
      : [],
    cutOffs: hasParts ? [{ label: 'First cut-off', closesAt: new Date(opensAt + WINDOW - HOUR) }] : [],
  };
}

function eventRow(index: number, now: number) {
  const hours = Math.floor(index / 2) + 24;
  const startsAt = now + (index % 2 ? hours : -hours) * HOUR;
  return {
    columns: {
      documentId: `event-${index}`,
      title: `Event ${index}`,
      slug: `event-${index}`,
      lead: SUMMARY,
      body: BODY,
      startsAt: new Date(startsAt),
      endsAt: new Date(startsAt + 2 * HOUR),
      timezone: 'Europe/Paris',
      place: 'Town hall',
      address: '1 place de la Mairie',
      attendanceMode: 'in-person',
      eventStatus: 'scheduled',
    },
    informationFields: Array.from({ length: INFORMATION_FIELDS }, (_, field) => ({
      label: `Field ${field}`,
      content: 'What visitors should know of it.',
      link: 'https://example.org',
    })),
  };
}

function pageRow(index: number, now: number) {
  return {
    columns: {
      documentId: `page-${index}`,
      title: `Page ${index}`,
      slug: `page-${index}`,
      audience: 'candidates',
      description: SUMMARY,
      body: BODY,
    },
    /** The calls' indexes among the rows. */
    calls: Array.from({ length: CALLS_OF_A_PAGE }, (_, offset) => index * CALLS_OF_A_PAGE + offset),
    steps: Array.from({ length: STEPS }, (_, step) => ({
      title: `Step ${step}`,
      text: 'What happens in this step.',
      startsAt: new Date(now + (step - 2) * 10 * DAY - 2 * DAY),
      endsAt: new Date(now + (step - 1) * 10 * DAY - 2 * DAY),
    })),
  };
}
