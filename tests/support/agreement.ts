import type { TestApp } from './app';
import { day, iso } from './entries';

interface Entry {
  documentId: string;
  state: string | null;
  registrationState?: string | null;
  nextTransitionAt: string | null;
  nextDeadlineAt?: string | null;
}

type ComputedInstant = 'nextTransitionAt' | 'nextDeadlineAt';

/**
 * Expects that filters and sorts find exactly the entries whose computed attributes, as read without any filter, say so.
 *
 * @param at the instant of the clock, ms (UTC)
 * @param states the names of the type's states
 */
export async function expectAgreement(app: TestApp, uid: string, at: number, states: string[]) {
  const entries: Entry[] = await app.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
  for (const state of states) await expectStateFilters(app, uid, state as 'state', entries);
  await expectInstantFilters(app, uid, 'nextTransitionAt', at);
}

async function expectStateFilters(app: TestApp, uid: string, name: 'state', entries: Entry[]) {
  const { attributes } = app.strapi.getModel(uid as never) as {
    attributes: Record<string, { enum: string[] }>;
  };
  const words = attributes[name].enum;
  for (const word of words) {
    await expectMembers(app, uid, entries, { [name]: word }, (entry) => entry[name] === word);
    await expectMembers(app, uid, entries, { $not: { [name]: word } }, (entry) => entry[name] !== word);
    await expectMembers(app, uid, entries, { [name]: { $ne: word } }, (entry) =>
      entry[name] === null ? false : entry[name] !== word
    );
  }
  await expectMembers(app, uid, entries, { [name]: { $null: true } }, (entry) => entry[name] === null);
  const sorted: Entry[] = await app.strapi.db
    .query(uid)
    .findMany({ orderBy: [{ [name]: 'asc' }, { id: 'asc' }] });
  const rank = (entry: Entry) => (entry[name] === null ? words.length : words.indexOf(entry[name]));
  expect(sorted.map(rank)).toEqual(entries.map(rank).sort((a, b) => a - b));
}

/** The same for an attribute that is an instant. */
export async function expectInstantFilters(app: TestApp, uid: string, name: ComputedInstant, at: number) {
  const entries: Entry[] = await app.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
  const next = (entry: Entry) => (entry[name] ? Date.parse(entry[name]) : null);
  const members = (filter: unknown, test: (value: number) => boolean) =>
    expectMembers(app, uid, entries, { [name]: filter }, (entry) => {
      const value = next(entry);
      return value !== null && test(value);
    });
  const limits = [at, at + 1, ...entries.map(next).filter((value) => value !== null)].slice(0, 3);
  for (const limit of limits) {
    await members({ $lt: iso(limit) }, (value) => value < limit);
    await members({ $lte: iso(limit) }, (value) => value <= limit);
    await members({ $gt: iso(limit) }, (value) => value > limit);
    await members({ $gte: iso(limit) }, (value) => value >= limit);
    await members({ $eq: iso(limit) }, (value) => value === limit);
    await members({ $ne: iso(limit) }, (value) => value !== limit);
  }
  await expectMembers(app, uid, entries, { [name]: null }, (entry) => next(entry) === null);
  await members({ $between: [iso(at), iso(at + day)] }, (value) => value >= at && value <= at + day);
  const sorted: Entry[] = await app.strapi.db.query(uid).findMany({ orderBy: { [name]: 'asc' } });
  const order = (list: Entry[]) => list.map((entry) => next(entry) ?? Infinity);
  expect(order(sorted)).toEqual(order(entries).sort((a, b) => a - b));
}

async function expectMembers(
  app: TestApp,
  uid: string,
  entries: Entry[],
  where: object,
  is: (entry: Entry) => boolean
) {
  const members: Entry[] = await app.strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } });
  const total = await app.strapi.db.query(uid).count({ where });
  const expected = entries.filter(is).map(({ documentId }) => documentId);
  expect({ where, members: members.map(({ documentId }) => documentId), total }).toEqual({
    where,
    members: expected,
    total: expected.length,
  });
}
