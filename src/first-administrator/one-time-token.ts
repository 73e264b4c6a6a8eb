import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that is accepted until it has been used. */
export class OneTimeToken {
  /** As it is told, once; 256 bits. */
  readonly text = randomBytes(32).toString('base64url');
  private isUsed = false;

  /** Takes the same time whatever is given. */
  accepts(given: unknown): boolean {
    const isRight = timingSafeEqual(digest(this.text), digest(typeof given === 'string' ? given : ''));
    return isRight && !this.isUsed;
  }

  use(): void {
    this.isUsed = true;
  }
}

/** Of one length, as the comparison needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
