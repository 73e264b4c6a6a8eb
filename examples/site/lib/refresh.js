/** How long a build may take after the clock has changed something, and the pause if it takes longer; in seconds. */
const GRACE = 1;
/** A page that has been open for a day is not refreshed any more. */
const LONGEST = 24 * 3600;
/** How late a message about a change may be before the site checks by itself; ms. */
const PATIENCE = 5000;
/** The maximum of Node's timers; ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * @typedef {{ asOf: string, nextTransitionAt: string | null }} Build
 */

/** The time until the clock changes something, in ms; negative when it has. `Infinity`: never. */
function left({ asOf, nextTransitionAt }, elapsed) {
  return nextTransitionAt === null ? Infinity : Date.parse(nextTransitionAt) - Date.parse(asOf) - elapsed;
}

/**
 * When a browser with an open page has to reload it: as soon as its content changes. The header `Refresh` makes the browser
 * do so without a script.
 *
 * @param {Build} build
 * @param {number} elapsed ms since it was read from the CMS
 * @returns {number | null} seconds; `null`: nothing changes while anybody looks
 */
export function secondsToRefresh(build, elapsed) {
  const seconds = Math.max(0, Math.ceil(left(build, elapsed) / 1000)) + GRACE;
  return seconds > LONGEST ? null : seconds;
}

/**
 * When to build without having received a message: it may be late, or the receiver was not running.
 *
 * @param {Build} build
 * @param {number} elapsed ms since it was read from the CMS
 * @returns {number} ms
 */
export function millisecondsToLook(build, elapsed) {
  return Math.min(Math.max(0, left(build, elapsed)) + PATIENCE, LONGEST_TIMER);
}
