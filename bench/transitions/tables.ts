import type { Client } from 'pg';

/** The contents of the plugins' tables. */
export class Tables {
  constructor(private readonly client: Client) {}

  /** Sets the instant (ms, UTC) at which calls close, as if an editor had written it. */
  async closeAt(instant: number, slugs: string[]): Promise<void> {
    await this.client.query(
      "UPDATE calls SET opens_at = $1::timestamptz - interval '30 days', closes_at = $1, updated_at = now() WHERE slug = ANY($2)",
      [new Date(instant), slugs]
    );
  }

  /** The number of known documents; with an instant, the number of those whose next change is at that instant. */
  known(nextAt?: number): Promise<number> {
    const statement = 'SELECT count(*) FROM transitions_announcements';
    return nextAt === undefined
      ? this.count(statement)
      : this.count(`${statement} WHERE next_at = $1`, nextAt);
  }

  /** The number of calls that were announced as closed at an instant. */
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
