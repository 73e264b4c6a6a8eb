/** Instead of a value: the attribute does not appear in the answer. */
export const LEFT_OUT = Symbol('left out');

/** A value of a shape that only Strapi's own sanitizer is known to treat rightly. */
export class UnknownShape extends Error {}
