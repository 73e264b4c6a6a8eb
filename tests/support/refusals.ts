/** The rule that each sentence is about. */
const RULES: Record<string, RegExp> = {
  year: /: give it a year/,
  order: /: set a later/,
  endless: / is empty: set it/,
  rolling: / is true although/,
  zone: / IANA /,
  'cut-off': / or remove this cut-off$/,
  notice: /: keep one notice/,
};
function codeOf(message: string): string {
  const [rule] = Object.entries(RULES).find(([, sentence]) => sentence.test(message))!;
  return `deadlines.${rule}`;
}

/** What is answered about a date that breaks a rule. Its parameters are in the tests of `packages/time`. */
export function refusedDate([path, message]: [path: (string | number)[], message: string]) {
  const parameters = expect.objectContaining({ zone: expect.any(String) });
  return { path, message, name: 'ValidationError', code: codeOf(message), parameters };
}
