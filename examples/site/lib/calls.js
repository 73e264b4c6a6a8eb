import { listed } from './listed.js';

const STATES = ['open', 'upcoming', 'closed'];

/** How many other calls the page of a closed one offers. */
const OTHERS = 6;

/** The calls of each state, those that one can answer first. */
export function byState(calls) {
  return STATES.map((state) => ({
    state,
    calls: calls.filter((call) => call.state === state).map(listed),
  })).filter((group) => group.calls.length > 0);
}

/** The call that opens next. */
export function nextOpening(calls) {
  const upcoming = calls.filter(({ state, opensAt }) => state === 'upcoming' && opensAt);
  return upcoming.sort((one, other) => one.opensAt.localeCompare(other.opensAt))[0] ?? null;
}

/** Entries by the slugs of the calls that they present. */
function byCall(entries) {
  const found = new Map();
  for (const entry of entries) {
    for (const { slug } of entry.calls) {
      if (!found.has(slug)) found.set(slug, []);
      found.get(slug).push(entry);
    }
  }
  return (call) => found.get(call.slug) ?? [];
}

/**
 * Everything that the page of a call shows besides the call.
 *
 * @param {object} content the entries of its language, and those that are not translated into it
 * @param {object[]} coming the events that are still to come
 */
export function aroundCalls(content, coming) {
  const eventsOf = byCall(coming);
  const releasesOf = byCall(content['press-releases']);
  const answerable = content.calls.filter(({ state }) => state !== 'closed');
  const othersThan = ({ kind, state }) =>
    state === 'closed' ? answerable.filter((other) => other.kind === kind).slice(0, OTHERS) : [];
  return (call) => ({
    ...partsOf(call),
    events: eventsOf(call).map(listed),
    releases: releasesOf(call).map(listed),
    others: othersThan(call).map(listed),
  });
}

/** The cut-offs of a call and the changes of its deadlines, with what became of them. */
export function partsOf(call) {
  return {
    cutOffs: call.cutOffs.map((cutOff) => ({ ...cutOff, hasPassed: hasPassed(cutOff, call) })),
    changes: call.deadlineChanges.map((change) => ({ ...change, kind: kindOf(change) })),
  };
}

/** The API's next deadline is the first that has not passed. Without one, all have. */
function hasPassed({ closesAt }, { nextDeadlineAt }) {
  return !nextDeadlineAt || closesAt < nextDeadlineAt;
}

function kindOf({ from, to }) {
  if (!from) return 'added';
  if (!to) return 'removed';
  return to > from ? 'later' : 'earlier';
}
