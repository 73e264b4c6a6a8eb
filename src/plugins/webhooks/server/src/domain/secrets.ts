/** A secret that signs, `whsec_…`, until an instant in ms (UTC); `null` means no end. */
export interface Secret {
  secret: string;
  expiresAt: number | null;
}

/** Adds a new secret. The one before also signs until an instant; older ones are dropped. */
export function rotate([former]: Secret[], secret: string, until: number): Secret[] {
  return [{ secret, expiresAt: null }, ...(former ? [{ ...former, expiresAt: until }] : [])];
}

/** The secrets that sign at an instant, newest first. */
export function validAt(secrets: Secret[], now: number): string[] {
  return secrets.filter(({ expiresAt }) => expiresAt === null || expiresAt > now).map(({ secret }) => secret);
}
