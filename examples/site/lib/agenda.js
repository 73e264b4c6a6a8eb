import { monthOf, monthText } from './dates.js';
import { byName, byPeriod, chosenPages, filterOf, isForeign, links } from './filters.js';
import { listed } from './listed.js';

const OVER = 'past';

/** It has dates but no state, so it was cancelled or postponed. */
export const isCalledOff = ({ state, startsAt }) => !state && Boolean(startsAt);

/** Whether it is behind us. Of events that were called off the API says no state, only their dates. */
function isOver(event, asOf) {
  return event.state === OVER || (isCalledOff(event) && (event.endsAt ?? event.startsAt) < asOf);
}

/** The events that are still to come, the next one first. */
export const comingEvents = (events, asOf) => events.filter((event) => !isOver(event, asOf));

/**
 * Upcoming events, past events, and the events of each month, each tag and each place.
 *
 * @param {object[]} events in the order of their beginnings
 * @param {{ locale: string, t: object, asOf: string, at: (path: string) => string }} context `at` gives URLs
 */
export function agendaPages(events, { locale, t, asOf, at }) {
  const section = { title: t.agenda, url: at('agenda/') };
  const filters = [
    filterOf(
      t.months,
      section.url,
      byPeriod(events, monthOf, (month) => monthText(month, locale))
    ),
    filterOf(
      t.tags,
      section.url,
      byName('tags', events, ({ tags }) => tags)
    ),
    filterOf(
      t.places,
      section.url,
      byName('places', events, (event) => placesOf(event, t))
    ),
  ].filter(({ links }) => links.length > 0);
  const page = (path, title, chosen) => ({
    url: section.url + path,
    title,
    description: t.agendaLead,
    groups: byMonth(chosen, locale),
    filters: links(filters),
    isForeign: isForeign(chosen),
    ...(path && { section }),
  });
  const coming = page('', t.agenda, comingEvents(events, asOf));
  const past = page('past/', t.agendaPast, events.filter((event) => isOver(event, asOf)).reverse());
  return [coming, past, ...chosenPages(filters, t.agendaOf, page)];
}

function byMonth(events, locale) {
  const groups = new Map();
  for (const event of events) {
    const month = monthOf(event);
    if (!groups.has(month)) groups.set(month, []);
    groups.get(month).push(listed(event));
  }
  return [...groups].map(([month, list]) => ({ title: month && monthText(month, locale), events: list }));
}

/** "3 quai des Phares, 56100 Lorient" is in Lorient. */
const TOWN = /\b\d{5}\s+([^,]+?)\s*$/;

/** Where somebody can attend: in a town, online, or both. */
export function placesOf({ address, attendanceMode }, t) {
  const town = TOWN.exec(address ?? '')?.[1];
  const online = ['online', 'hybrid'].includes(attendanceMode);
  return [
    ...(town ? [{ slug: slugOf(town), name: town }] : []),
    ...(online ? [{ slug: 'online', name: t.online }] : []),
  ];
}

const slugOf = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
