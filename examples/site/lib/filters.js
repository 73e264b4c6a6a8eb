/**
 * One way to choose from a list. Each choice is a page of its own, so that it needs no script.
 *
 * @param {string} title
 * @param {string} base the URL of the list
 * @param {{ path: string, label: string, entries: object[] }[]} links
 */
export function filterOf(title, base, links) {
  return { title, links: links.map((link) => ({ ...link, url: base + link.path })) };
}

/** What a page shows of ways to choose. */
export const links = (filters) =>
  filters.map(({ title, links: all }) => ({ title, links: all.map(({ url, label }) => ({ url, label })) }));

/** Whether a list has entries that are not translated into its language. Its page says so. */
export const isForeign = (entries) => entries.some(({ foreign }) => foreign);

/**
 * The pages of all choices.
 *
 * @param {ReturnType<typeof filterOf>[]} filters
 * @param {string} title with `{what}` for the choice
 * @param {(path: string, title: string, entries: object[]) => object} page
 */
export function chosenPages(filters, title, page) {
  return filters.flatMap(({ links }) =>
    links.map(({ path, label, entries }) => page(path, title.replace('{what}', label), entries))
  );
}

/**
 * Choices for things with a slug and a name, in the order of their names.
 *
 * @param {string} folder of their pages
 * @param {object[]} entries
 * @param {(entry: object) => { slug: string, name: string }[]} of what an entry has of them
 */
export function byName(folder, entries, of) {
  const found = new Map();
  for (const entry of entries) {
    for (const { slug, name } of of(entry))
      add(found, slug, entry, { path: `${folder}/${slug}/`, label: name });
  }
  return [...found.values()].sort((one, other) => one.label.localeCompare(other.label));
}

/**
 * Choices for periods.
 *
 * @param {object[]} entries
 * @param {(entry: object) => string | null} of the period of an entry, such as `2030-06`
 * @param {(period: string) => string} label
 */
export function byPeriod(entries, of, label = (period) => period) {
  const found = new Map();
  for (const entry of entries) {
    const period = of(entry);
    if (period) add(found, period, entry, { path: `${period}/`, label: label(period) });
  }
  return [...found.values()].sort((one, other) => one.path.localeCompare(other.path));
}

function add(found, key, entry, choice) {
  if (!found.has(key)) found.set(key, { ...choice, entries: [] });
  found.get(key).entries.push(entry);
}
