/** The open and upcoming calls, and all pages of the programme, by their titles. */
const titled = (entries) => entries.map(({ url, title, foreign }) => ({ url, label: title, foreign }));

/**
 * A page with links to all lists, to what one can answer and to what the site says of itself. Further entries are in the
 * lists.
 *
 * @param {object} content the entries of a language
 * @param {Record<string, object[]>} pages by kind
 * @param {{ t: object, at: (path: string) => string }} context `at` gives URLs
 */
export function siteMapPage(content, { agenda, press, search, text }, { t, at }) {
  const [coming, past] = agenda;
  const answerable = content.calls.filter(({ state }) => state !== 'closed');
  const self = { title: t.siteMap, url: at('site-map/') };
  const all = (pages) => pages.map(({ url, title }) => ({ url, label: title }));
  const groups = [
    { title: t.calls, url: at('calls/'), parts: [{ links: titled(answerable) }] },
    { title: t.agenda, url: coming.url, parts: [{ links: all([past]) }, ...coming.filters] },
    { title: t.press, url: press[0].url, parts: press[0].filters },
    { title: t.programs, parts: [{ links: titled(content['program-pages']) }] },
    { title: t.about, parts: [{ links: all([...search, ...text]) }] },
  ];
  const parts = (group) => group.parts.filter(({ links }) => links.length > 0);
  return {
    ...self,
    description: t.siteMapLead,
    groups: groups.map((group) => ({ ...group, parts: parts(group) })),
  };
}
