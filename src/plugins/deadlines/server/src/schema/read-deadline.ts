import type { Schema } from '@guichet/strapi-kit';
import type { DatesIn, Deadline, Notices, State } from '@guichet/time';
import { expectAttribute, expectDate } from './expect-attribute';
import { OptInError, type DeadlineOptIn, type NoticeOptIn } from './opt-in';

/** @throws OptInError with schema, key and remedy */
export function readDeadline(
  schema: Schema,
  { state: name, until: named, cutOffs, cutOffLabel, changes, changeNote }: DeadlineOptIn,
  states: State[],
  schemas: Schema[]
): Deadline {
  if (schema.modelType === 'component') {
    throw new OptInError(
      schema.uid,
      'deadline',
      'only content types have deadlines; opt in the one that holds it'
    );
  }
  const state = expectState(schema, 'deadline.state', name, states);
  const phase = endingPhase(schema, state, named);
  if (changes) expectHistory(schema, changes, schemas);
  if (changeNote) expectNote(schema, changeNote);
  if (!changes !== !changeNote) {
    const [given, missing] = changes ? ['changes', 'changeNote'] : ['changeNote', 'changes'];
    throw new OptInError(
      schema.uid,
      `deadline.${given}`,
      `name "${missing}" too: a change is recorded with its note`
    );
  }
  if (cutOffLabel && !cutOffs) {
    throw new OptInError(schema.uid, 'deadline.cutOffLabel', 'name "cutOffs" too: it is a text of theirs');
  }
  return {
    ...phase,
    cutOffs: cutOffs ? readDatesIn(schema, cutOffs, cutOffLabel ?? null, schemas) : null,
    changes: changes ?? null,
    changeNote: changeNote ?? null,
  };
}

/** The phase that begins at the deadline: the last one of a window, or the one that "until" names. */
function endingPhase(
  { uid }: Schema,
  state: State,
  named: string | undefined
): Pick<Deadline, 'state' | 'phase' | 'from' | 'until'> {
  const starts = state.kind === 'dated' ? state.rule.starts : [null];
  const until = named ?? (starts.length === 2 ? starts[1] : null);
  const phase = until === null ? 0 : starts.indexOf(until) + 1;
  if (state.kind === 'dated' && phase > 0) {
    return { state, phase, from: starts[phase - 2] ?? null, until: until! };
  }
  const dates = starts.filter((date) => date !== null);
  if (dates.length === 0 || (starts.length === 2 && named === undefined)) {
    throw new OptInError(uid, 'deadline.state', `"${state.name}" has no "until"; name a state that ends`);
  }
  throw new OptInError(
    uid,
    'deadline.until',
    `name one of the dates of "${state.name}": ${dates.join(', ')}`
  );
}

/** @throws OptInError with schema, key and remedy */
export function readNotices(
  schema: Schema,
  { from, state }: NoticeOptIn,
  states: State[],
  schemas: Schema[]
): Notices {
  const component = repeatable(schema, 'notice.from', from, schemas);
  expectAttribute(schema, 'notice.from', 'state', ['enumeration'], component);
  const found = expectState(schema, 'notice.state', state, states);
  expectWords(schema, component, found.words);
  return { attribute: from, component: component.uid, state: found };
}

/** A component can serve several types, so its enumeration may have further words. */
function expectWords(schema: Schema, { uid, attributes }: Schema, words: string[]): void {
  const listed = (attributes.state.enum ?? []) as string[];
  const missing = words.filter((word) => !listed.includes(word));
  if (missing.length === 0) return;
  const remedy = `${uid}: "state" lacks ${missing.join(', ')}; list all of ${words.join(', ')}`;
  throw new OptInError(schema.uid, 'notice.from', remedy);
}

function expectNote(schema: Schema, name: string): void {
  expectAttribute(schema, 'deadline.changeNote', name, ['text', 'string']);
  if (schema.attributes[name].required !== true) return;
  const remedy = `"${name}" is required, but the server empties it once it is recorded; leave out "required"`;
  throw new OptInError(schema.uid, 'deadline.changeNote', remedy);
}

const HISTORY: Record<string, string[]> = {
  from: ['datetime'],
  to: ['datetime'],
  announcedAt: ['datetime'],
  note: ['text', 'string'],
  announcedBy: ['string', 'text'],
};

function expectHistory(schema: Schema, name: string, schemas: Schema[]): void {
  const component = repeatable(schema, 'deadline.changes', name, schemas);
  if (schema.attributes[name].required === true) {
    const remedy = `"${name}" is required, but only the server writes it; leave out "required"`;
    throw new OptInError(schema.uid, 'deadline.changes', remedy);
  }
  for (const [attribute, types] of Object.entries(HISTORY)) {
    expectAttribute(schema, 'deadline.changes', attribute, types, component);
  }
  if (component.attributes.announcedBy.private !== true) {
    const remedy = `${component.uid}: "announcedBy" is public; mark it as private: it says who changed a deadline`;
    throw new OptInError(schema.uid, 'deadline.changes', remedy);
  }
}

function readDatesIn(schema: Schema, path: string, label: string | null, schemas: Schema[]): DatesIn {
  const [attribute, date] = path.split('.');
  const component = repeatable(schema, 'deadline.cutOffs', attribute, schemas);
  expectDate(schema, 'deadline.cutOffs', date, component);
  if (label !== null) {
    expectAttribute(schema, 'deadline.cutOffLabel', label, ['string', 'text'], component);
  }
  return { attribute, date, component: component.uid, label };
}

function repeatable(schema: Schema, key: string, name: string, schemas: Schema[]): Schema {
  expectAttribute(schema, key, name, ['component']);
  const { repeatable: isList, component } = schema.attributes[name];
  if (isList !== true) {
    throw new OptInError(schema.uid, key, `"${name}" holds one component; name a repeatable one`);
  }
  return schemas.find(({ uid }) => uid === component)!;
}

function expectState(schema: Schema, key: string, name: string, states: State[]): State {
  const state = states.find((candidate) => candidate.name === name);
  if (state) return state;
  const known = states.map((candidate) => candidate.name).join(', ') || 'none';
  throw new OptInError(schema.uid, key, `there is no state "${name}"; name one that it has (${known})`);
}
