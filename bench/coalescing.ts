import { fire } from './fire';
import type { Server } from './process';

const AT_ONCE = 1000;

/** Asks for what nobody has asked for, once and then many times at once: both should be computed once. */
export async function coalescingRun(server: Server): Promise<void> {
  // What is announced is looked for after the start; that reads, and writes, as well.
  await server.ask('pass');
  // The first of its kind reads what is remembered from then on.
  await statementsFor(server, 'call-7', 1);
  const alone = await statementsFor(server, 'call-8', 1);
  const together = await statementsFor(server, 'call-9', AT_ONCE);
  console.log(`\nStatements for one request of an answer that is not kept yet: ${alone}`);
  console.log(`The same for ${AT_ONCE} requests at once: ${together}`);
}

/** The statements that read the database while so many ask for a call at once. */
async function statementsFor({ url, ask }: Server, slug: string, amount: number): Promise<number> {
  const before = Number(await ask('reads'));
  const request = { path: `/api/calls?filters[slug]=${slug}&fields=title` };
  await fire(url, request, { connections: amount, amount }, () => {});
  return Number(await ask('reads')) - before;
}
