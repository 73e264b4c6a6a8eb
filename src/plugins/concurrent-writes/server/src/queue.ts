import { ConflictError } from './conflict-error';

/** Admits one at a time, first come, first served. Those that wait hold no connection to the database. */
export class Queue {
  private readonly waiting: (() => void)[] = [];
  private isTaken = false;

  get length(): number {
    return this.waiting.length;
  }

  /**
   * Resolves when it is the caller's turn. The caller then has to `leave`.
   *
   * @param longest ms
   * @throws ConflictError after that time
   */
  async enter(longest: number): Promise<void> {
    if (!this.isTaken) {
      this.isTaken = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(new ConflictError(`no turn within ${longest} ms`));
      }, longest);
      this.waiting.push(enter);
    });
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.isTaken = false;
  }
}
