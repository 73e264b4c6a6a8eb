/**
 * What is on its way to one subscriber: so much at a time and no more, whatever happens to others. As soon as something
 * has been dealt with, the next is taken up.
 */
export class SubscriberQueue<Task> {
  private readonly work = new Set<Promise<void>>();
  private underWay = 0;
  private isTaking = false;
  private isWanted = false;
  private isClosed = false;

  /**
   * @param limit how much may be under way at a time
   * @param take gives what is due, so much of it at most; must not reject
   * @param perform deals with it; must not reject
   */
  constructor(
    private readonly limit: number,
    private readonly take: (atMost: number) => Promise<Task[]>,
    private readonly perform: (task: Task) => Promise<void>
  ) {}

  /** Takes up what is due, as far as there is room. */
  fill(): void {
    this.isWanted = true;
    if (!this.isTaking) this.track(this.takeUp());
  }

  /** Takes up nothing more. */
  close(): void {
    this.isClosed = true;
  }

  /** Resolves when nothing is under way, and nothing was due when it was asked for last. */
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
