/** Computations under way, so that many who ask for the same wait for one. */
export class InFlight<Result> {
  private readonly computations = new Map<string, Promise<Result>>();

  get(key: string): Promise<Result> | undefined {
    return this.computations.get(key);
  }

  /** Lets others wait for a computation, until it ends or `forget` is called. */
  start(key: string, computation: Promise<Result>): Promise<Result> {
    this.computations.set(key, computation);
    const land = () => {
      if (this.computations.get(key) === computation) this.computations.delete(key);
    };
    computation.then(land, land);
    return computation;
  }

  /** Nobody joins what was computed from content that has changed since. */
  clear(): void {
    this.computations.clear();
  }
}
