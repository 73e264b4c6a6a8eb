/** Computations under way, so that many who ask for the same wait for one. */
export class Flights<Result> {
  private readonly flights = new Map<string, Promise<Result>>();

  under(key: string): Promise<Result> | undefined {
    return this.flights.get(key);
  }

  /** Lets others wait for a computation, until it ends or `forget` is called. */
  start(key: string, computation: Promise<Result>): Promise<Result> {
    this.flights.set(key, computation);
    const land = () => {
      if (this.flights.get(key) === computation) this.flights.delete(key);
    };
    computation.then(land, land);
    return computation;
  }

  /** Nobody joins what was computed from content that has changed since. */
  forget(): void {
    this.flights.clear();
  }
}
