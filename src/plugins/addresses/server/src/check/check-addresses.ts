/** How many addresses are asked for at once, so that a small site is not overrun. */
const AT_ONCE = 8;
const MOST_HOPS = 5;
/** ms for each answer. */
const PATIENCE = 30_000;

const PERMANENT = [301, 308];
const REDIRECTS = [...PERMANENT, 302, 303, 307];
/** What servers answer that do not know HEAD. */
const NO_HEAD = [405, 501];

/** What the new site answers for an old address. */
export interface Checked {
  /** With its query. */
  path: string;
  /** How many redirects led to the answer. */
  hops: number;
  /** `null`: it ends in 200 by permanent redirects alone. */
  problem: string | null;
}

/**
 * Asks the new site for each old address.
 *
 * @param site its URL; a path in it comes before each address
 * @returns in the order of the addresses
 */
export async function checkAddresses(site: string, paths: string[]): Promise<Checked[]> {
  const checked: Checked[] = [];
  const queue = paths.entries();
  const work = async () => {
    for (const [index, path] of queue) checked[index] = await checkAddress(site, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return checked;
}

async function checkAddress(site: string, path: string): Promise<Checked> {
  let url = site.replace(/\/$/, '') + path;
  for (let hops = 0; ; hops += 1) {
    const after = hops === 0 ? '' : ` after a redirect to ${url}`;
    const answer = await ask(url);
    if (typeof answer === 'string') return { path, hops, problem: `no answer${after}: ${answer}` };
    const { status, location } = answer;
    if (status === 200) return { path, hops, problem: null };
    if (!REDIRECTS.includes(status) || location === null) return { path, hops, problem: `${status}${after}` };
    if (!PERMANENT.includes(status)) {
      return { path, hops, problem: `${status} to ${location}: answer with 301 or 308` };
    }
    if (hops === MOST_HOPS)
      return { path, hops, problem: `more than ${MOST_HOPS} redirects, the last to ${location}` };
    url = location;
  }
}

/** @returns a text if there is no answer: why */
async function ask(url: string): Promise<{ status: number; location: string | null } | string> {
  try {
    const head = await request('HEAD', url);
    return NO_HEAD.includes(head.status) ? await request('GET', url) : head;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}

async function request(method: 'HEAD' | 'GET', url: string) {
  const answer = await fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  await answer.body?.cancel();
  const location = answer.headers.get('location');
  return { status: answer.status, location: location && new URL(location, url).href };
}
