/** A state in `pluginOptions.deadlines`, as a file has it. Keys that the form does not show stay as they are. */
export interface WrittenState {
  from?: string;
  until?: string;
  words?: string[];
  phases?: WrittenPhase[];
  through?: string;
  labels?: Record<string, Record<string, string>>;
  [key: string]: unknown;
}

/** A phase and the attribute at which it begins; the first has none. */
export interface WrittenPhase {
  word: string;
  from?: string;
}

/** `pluginOptions.deadlines` of a type, as its file has it. */
export interface Section {
  timezone?: string;
  states?: Record<string, WrittenState>;
  [key: string]: unknown;
}

/** An attribute in the Content-Type Builder. */
export interface BuilderAttribute {
  name: string;
  type: string;
  /** `REMOVED`: it is gone once the type is saved. */
  status?: string;
  pluginOptions?: { deadlines?: { computed?: boolean } };
  [option: string]: unknown;
}

/** The attributes that an opt-in can name: those that the type will have, without the computed ones. */
export function stored(attributes: BuilderAttribute[]): BuilderAttribute[] {
  return attributes.filter(
    ({ status, pluginOptions }) => status !== 'REMOVED' && !pluginOptions?.deadlines?.computed
  );
}

/** The phases of a state, whether it is written with three words or with any number of phases. */
export function phasesOf({ phases, from, until, words = [] }: WrittenState): WrittenPhase[] {
  if (phases) return phases;
  const [before = '', during = '', after = ''] = words;
  return [{ word: before }, phase(during, from), phase(after, until)];
}

/** The keys that the form shows. */
const SHOWN = ['from', 'until', 'words', 'phases'];

/** A state with other phases. It stays written with three words if it was, and if they are still three. */
export function withPhases(state: WrittenState, phases: WrittenPhase[]): WrittenState {
  const kept = Object.fromEntries(Object.entries(state).filter(([key]) => !SHOWN.includes(key)));
  if (state.phases || phases.length !== 3) return { phases, ...kept };
  const [{ word }, during, after] = phases;
  return {
    ...(during.from && { from: during.from }),
    ...(after.from && { until: after.from }),
    words: [word, during.word, after.word],
    ...kept,
  };
}

/** @param from the attribute; `undefined`: none */
export function phase(word: string, from: string | undefined): WrittenPhase {
  return from ? { word, from } : { word };
}

const WORDS = ['upcoming', 'open', 'closed'];

/** An opt-in with one more state: between the first two dates, or until the only one. */
export function withProposedState(section: Section, attributes: BuilderAttribute[]): Section {
  const { states = {} } = section;
  const names = [...attributes.map(({ name }) => name), ...Object.keys(states)];
  const dates = namesOf(attributes, 'datetime');
  const [from, until] = dates.length > 1 ? dates : [undefined, dates[0]];
  const state = { ...(from && { from }), until, words: WORDS };
  return { ...section, states: { ...states, [freeName(names)]: state } };
}

/** The names of the attributes of some types. */
export function namesOf(attributes: BuilderAttribute[], ...types: string[]): string[] {
  return attributes.filter(({ type }) => types.includes(type)).map(({ name }) => name);
}

/** A name that neither an attribute nor a state has. */
function freeName(taken: string[]): string {
  const names = ['state', ...taken.map((_name, index) => `state${index + 2}`)];
  return names.find((name) => !taken.includes(name))!;
}

/** States with one of them replaced, in the same place; without it if there is nothing to replace it. */
export function withState(
  states: Record<string, WrittenState>,
  index: number,
  replacement: [string, WrittenState] | null
): Record<string, WrittenState> {
  const entries = Object.entries(states);
  entries.splice(index, 1, ...(replacement ? [replacement] : []));
  return Object.fromEntries(entries);
}
