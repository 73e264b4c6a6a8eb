/** Instead of a value: the attribute does not appear in the answer. */
export const LEFT_OUT = Symbol('left out');

/** Only Strapi's own sanitizer is known to treat a value of this shape correctly. */
export class UnknownShape extends Error {}
