/** What each key of an opt-in means. Editors show it; docs/guides/opt-in.md says more. */
export const SECTION = {
  names: 'What one entry of the type is called, by language',
  timezone: 'The attribute (text or enumeration) that holds the IANA zone of the entry',
  states: 'The computed states, by the name of the attribute that each becomes: letters and digits',
  deadline: 'The deadline of a content type, with its cut-offs and its history',
  notice: 'A text for each word of a state, which shows while the entry has that state',
  embargo: 'The date-time before which the entry does not exist for the public',
};

/** Of a state, of whichever kind. */
export const STATE = {
  from: 'The date-time attribute that begins the window; without it, it has always begun',
  until: 'The date-time attribute that ends the window; without it, it never ends',
  untilDefault: 'What ends a window with a "from" but no "until"',
  requires: 'A component without which there is no state',
  unless: 'Values with which there is no state, by attribute: { "status": ["cancelled"] }',
  rolling: 'The boolean attribute that must be set to publish an entry without an "until"',
  instantaneous: 'Whether an entry may end at the instant at which it begins',
  phases: 'Any number of phases, in their order, in place of from, until and words',
  names: 'What the state is called, by language',
  labels: 'What its words are called, by word and language',
  words: 'The words for before, during and after the window',
  through: 'The relation through which the state is gathered',
  state: 'Of a gathered state: the state at the other end, which has dates of its own and no "requires"',
};

export const DEADLINE = {
  state: 'The state whose "until" is the deadline',
  until: 'Which of its dates is the deadline, for a state with more than three phases',
  cutOffs: 'Deadlines before the final one: a repeatable component and its date-time, "rounds.endsAt"',
  cutOffLabel: 'The text in the component of the cut-offs that names each of them',
  changes: 'The repeatable component that records the changes of a published deadline',
  changeNote: 'The text attribute with the note that such a change needs',
};

export const NOTICE = {
  from: 'The repeatable component with the texts; its enumeration "state" says for which word each is',
  state: 'The state for which the notices are written',
};
