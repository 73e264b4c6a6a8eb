/** Nothing can be made of this type. The message says why, and what to do. */
export class NotMade extends Error {}
