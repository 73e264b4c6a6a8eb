import { monthOf } from './dates.js';
import { byName, byPeriod, chosenPages, filterOf, isForeign, links } from './filters.js';
import { listed } from './listed.js';

/** The first page stays short. Those of the years have all. */
const NEWEST = 50;

/** Only a day matters, in the site's zone. */
const yearOf = ({ releasedAt }) => monthOf({ startsAt: releasedAt })?.slice(0, 4) ?? null;

/**
 * The newest press releases, and those of each year and each tag.
 *
 * @param {object} content the entries of a language, the newest press releases first
 * @param {{ t: object, at: (path: string) => string }} context `at` gives URLs
 */
export function pressPages(content, { t, at }) {
  const releases = content['press-releases'];
  const section = { title: t.press, url: at('press-releases/') };
  const filters = [
    filterOf(t.years, section.url, byPeriod(releases, yearOf)),
    filterOf(
      t.tags,
      section.url,
      byName('tags', releases, ({ tags }) => tags)
    ),
  ].filter(({ links }) => links.length > 0);
  const page = (path, title, chosen) => ({
    url: section.url + path,
    title,
    description: t.pressLead,
    releases: chosen.map(listed),
    contacts: content['press-contacts'],
    filters: links(filters),
    isForeign: isForeign(chosen),
    ...(path && { section }),
  });
  return [page('', t.press, releases.slice(0, NEWEST)), ...chosenPages(filters, t.pressOf, page)];
}
