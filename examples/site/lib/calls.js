const STATES = ['open', 'upcoming', 'closed'];

/** How many other calls the page of a closed one offers. */
const OTHERS = 6;

/** The calls of each state, those that one can answer first. */
export function byState(calls) {
  return STATES.map((state) => ({ state, calls: calls.filter((call) => call.state === state) })).filter(
    (group) => group.calls.length > 0
  );
}

/** The call that opens next. */
export function nextOpening(calls) {
  const upcoming = calls.filter(({ state, opensAt }) => state === 'upcoming' && opensAt);
  return upcoming.sort((one, other) => one.opensAt.localeCompare(other.opensAt))[0] ?? null;
}

/**
 * Everything that the page of a call shows besides the call.
 *
 * @param {object} call
 * @param {object} content the entries of its language, and those that are not translated into it
 * @param {object[]} coming the events that are still to come
 */
export function aroundCall(call, content, coming) {
  const presents = ({ calls }) => calls.some(({ slug }) => slug === call.slug);
  const others = call.state === 'closed' ? content.calls : [];
  return {
    cutOffs: call.cutOffs.map((cutOff) => ({ ...cutOff, hasPassed: hasPassed(cutOff, call) })),
    changes: call.deadlineChanges.map((change) => ({ ...change, kind: kindOf(change) })),
    events: coming.filter(presents),
    releases: content['press-releases'].filter(presents),
    others: others.filter(({ kind, state }) => kind === call.kind && state !== 'closed').slice(0, OTHERS),
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
