import type { Client } from 'pg';

/** What the plugins have in their tables. */
export class Tables {
  constructor(private readonly client: Client) {}

  /** Lets calls close at an instant (ms, UTC), as if an editor had written that. */
  async closeAt(instant: number, slugs: string[]): Promise<void> {
    await this.client.query(
      "UPDATE calls SET opens_at = $1::timestamptz - interval '30 days', closes_at = $1, updated_at = now() WHERE slug = ANY($2)",
      [new Date(instant), slugs]
    );
  }

  /** How many documents are known; with an instant, of how many something is known to change next then. */
  known(nextAt?: number): Promise<number> {
    const statement = 'SELECT count(*) FROM transitions_announcements';
    return nextAt === undefined
      ? this.count(statement)
      : this.count(`${statement} WHERE next_at = $1`, nextAt);
  }

  /** How many calls were announced as closed at an instant. */
  announced(instant: number): Promise<number> {
    return this.count(
      "SELECT count(*) FROM transitions_messages WHERE event = 'call.closed' AND occurred_at = $1",
      instant
    );
  }

  delivered(): Promise<number> {
    return this.count("SELECT count(*) FROM webhooks_deliveries WHERE status = 'delivered'");
  }

  private async count(statement: string, ...values: unknown[]): Promise<number> {
    const { rows } = await this.client.query<{ count: string }>(statement, values);
    return Number(rows[0].count);
  }
}
