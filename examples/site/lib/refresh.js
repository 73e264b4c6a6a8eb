/** What a build may take after the clock has changed something, and the pause where it takes longer; in seconds. */
const GRACE = 1;
/** A page that is open for a day is looked at no more. */
const LONGEST = 24 * 3600;

/**
 * When a browser that has a page open has to ask for it again: once what it shows changes. The browser does so without a
 * script, by the header `Refresh`.
 *
 * @param {{ asOf: string, nextTransitionAt: string | null }} build
 * @param {number} elapsed ms since it was made
 * @returns {number | null} seconds; `null`: nothing changes for as long as anybody looks
 */
export function secondsToRefresh({ asOf, nextTransitionAt }, elapsed) {
  if (nextTransitionAt === null) return null;
  const left = Date.parse(nextTransitionAt) - Date.parse(asOf) - elapsed;
  const seconds = Math.max(0, Math.ceil(left / 1000)) + GRACE;
  return seconds > LONGEST ? null : seconds;
}
