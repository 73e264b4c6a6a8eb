/** Computations in flight: several requests for the same answer wait for one of them. See docs/glossary.md#words. */
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

  /** Nobody may join a computation that began before the content changed. */
  clear(): void {
    this.computations.clear();
  }
}
