/**
 * One way to choose from a list. Each choice is a page of its own, so that it needs no script.
 *
 * @param {string} title
 * @param {string} base the URL of the list
 * @param {{ path: string, label: string, holds: (entry: object) => boolean }[]} links
 */
export function filterOf(title, base, links) {
  return { title, links: links.map((link) => ({ ...link, url: base + link.path })) };
}

/**
 * Choices for things with a slug and a name, in the order of their names.
 *
 * @param {string} folder of their pages
 * @param {object[]} entries
 * @param {(entry: object) => { slug: string, name: string }[]} of what an entry has of them
 */
export function byName(folder, entries, of) {
  const names = new Map(entries.flatMap((entry) => of(entry).map(({ slug, name }) => [slug, name])));
  return [...names]
    .sort(([, one], [, other]) => one.localeCompare(other))
    .map(([slug, label]) => ({
      path: `${folder}/${slug}/`,
      label,
      holds: (entry) => of(entry).some((thing) => thing.slug === slug),
    }));
}

/**
 * Choices for periods.
 *
 * @param {object[]} entries
 * @param {(entry: object) => string | null} of the period of an entry, such as `2030-06`
 * @param {(period: string) => string} label
 */
export function byPeriod(entries, of, label = (period) => period) {
  const periods = [...new Set(entries.map(of).filter(Boolean))].sort();
  return periods.map((period) => ({
    path: `${period}/`,
    label: label(period),
    holds: (entry) => of(entry) === period,
  }));
}
