/** What a build may take after the clock has changed something, and the pause where it takes longer; in seconds. */
const GRACE = 1;
/** A page that is open for a day is looked at no more. */
const LONGEST = 24 * 3600;
/** How long a message about a change may take before the site looks by itself; ms. */
const PATIENCE = 5000;
/** What a timer of Node can wait at most; ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * @typedef {{ asOf: string, nextTransitionAt: string | null }} Build
 */

/** How long it is until the clock changes something, in ms; below zero once it has. `Infinity`: it never will. */
function left({ asOf, nextTransitionAt }, elapsed) {
  return nextTransitionAt === null ? Infinity : Date.parse(nextTransitionAt) - Date.parse(asOf) - elapsed;
}

/**
 * When a browser that has a page open has to ask for it again: once what it shows changes. The browser does so without a
 * script, by the header `Refresh`.
 *
 * @param {Build} build
 * @param {number} elapsed ms since it was read from the CMS
 * @returns {number | null} seconds; `null`: nothing changes for as long as anybody looks
 */
export function secondsToRefresh(build, elapsed) {
  const seconds = Math.max(0, Math.ceil(left(build, elapsed) / 1000)) + GRACE;
  return seconds > LONGEST ? null : seconds;
}

/**
 * When to build anew though nobody said that something changed: a message may be late, or its receiver was away.
 *
 * @param {Build} build
 * @param {number} elapsed ms since it was read from the CMS
 * @returns {number} ms
 */
export function millisecondsToLook(build, elapsed) {
  return Math.min(Math.max(0, left(build, elapsed)) + PATIENCE, LONGEST_TIMER);
}
