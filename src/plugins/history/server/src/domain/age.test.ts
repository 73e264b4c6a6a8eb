import { oldest } from './age';

it.each([
  ['10d', '2029-06-05T12:00:00.000Z'],
  ['2w', '2029-06-01T12:00:00.000Z'],
  ['3m', '2029-03-15T12:00:00.000Z'],
  ['2y', '2027-06-15T12:00:00.000Z'],
])('versions kept for %s are from %s or later', (keep, from) => {
  const now = Date.parse('2029-06-15T12:00:00.000Z');
  expect(new Date(oldest(keep, now)).toISOString()).toBe(from);
});
