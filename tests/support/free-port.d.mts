/** A port of the loopback address that nobody listens on. */
export function freePort(): Promise<number>;
