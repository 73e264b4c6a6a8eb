/**
 * What is in flight to one subscriber: up to a limit, whatever happens to other subscribers. When one task ends, the
 * next is taken.
 */
export class SubscriberQueue<Task> {
  private readonly work = new Set<Promise<void>>();
  private underWay = 0;
  private isTaking = false;
  private isWanted = false;
  private isClosed = false;

  /**
   * @param limit how many may be in flight at a time
   * @param take gives at most so many tasks that are due; must not reject
   * @param perform does a task; must not reject
   */
  constructor(
    private readonly limit: number,
    private readonly take: (atMost: number) => Promise<Task[]>,
    private readonly perform: (task: Task) => Promise<void>
  ) {}

  /** Takes what is due, as far as there is room. */
  fill(): void {
    this.isWanted = true;
    if (!this.isTaking) this.track(this.takeUp());
  }

  /** Takes nothing more. */
  close(): void {
    this.isClosed = true;
  }

  /** Resolves when nothing is in flight and the last `take` gave nothing. */
  async idle(): Promise<void> {
    while (this.work.size > 0) await Promise.all(this.work);
  }

  private async takeUp(): Promise<void> {
    this.isTaking = true;
    while (this.isWanted && !this.isClosed && this.underWay < this.limit) {
      this.isWanted = false;
      for (const task of await this.take(this.limit - this.underWay)) this.track(this.start(task));
    }
    this.isTaking = false;
  }

  private async start(task: Task): Promise<void> {
    this.underWay += 1;
    await this.perform(task);
    this.underWay -= 1;
    this.fill();
  }

  private track(work: Promise<void>): void {
    this.work.add(work);
    void work.then(() => this.work.delete(work));
  }
}
