/** What lists show of an entry of any type. The pages of lists change with nothing else. */
const SHOWN = [
  ...['title', 'slug', 'url', 'foreign', 'state', 'summary', 'description', 'timezone'],
  ...['opensAt', 'closesAt', 'rolling', 'nextDeadline', 'nextDeadlineAt'],
  ...['startsAt', 'endsAt', 'eventStatus', 'category', 'place', 'releasedAt'],
];

/** The part of an entry that lists show. */
export const listed = (entry) => Object.fromEntries(SHOWN.map((name) => [name, entry[name]]));
