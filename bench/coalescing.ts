import { fire } from './fire';
import type { Server } from './process';

const AT_ONCE = 1000;

/** Requests an answer that is not cached, once and then many times at once: each should be computed only once. */
export async function coalescingRun(server: Server): Promise<void> {
  // Announcements start after the start, and read and write as well.
  await server.ask('pass');
  // The first request of its kind also fills caches that stay.
  await statementsFor(server, 'call-7', 1);
  const alone = await statementsFor(server, 'call-8', 1);
  const together = await statementsFor(server, 'call-9', AT_ONCE);
  console.log(`\nStatements for one request of an answer that is not kept yet: ${alone}`);
  console.log(`The same for ${AT_ONCE} requests at once: ${together}`);
}

/** The number of statements that read the database while so many requests for a call run at once. */
async function statementsFor({ url, ask }: Server, slug: string, amount: number): Promise<number> {
  const before = Number(await ask('reads'));
  const request = { path: `/api/calls?filters[slug]=${slug}&fields=title` };
  await fire(url, request, { connections: amount, amount }, () => {});
  return Number(await ask('reads')) - before;
}
