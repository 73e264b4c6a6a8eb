import { isDeepStrictEqual } from 'node:util';

import { ask, type Answered, type Asked } from '../ask';
import { iso } from '../entries';
import { SharedCache, type Stored } from './shared-cache';

/** What a checker checks: servers with the same content, whose clocks it sets. */
export interface Checked {
  addresses: string[];
  /** Computes the correct answer anew, for every request. */
  truth: (asked: Asked) => Promise<Answered>;
  setClock: (at: number) => Promise<unknown> | void;
  /** The next change by the clock of anything that is shown, ms (UTC), for the instant `at` of the clock. */
  nextChange: (at: number) => Promise<number | null>;
}

/** A status and a body that differ from what a server would have computed at that instant. */
export interface Difference {
  at: string;
  by: 'server' | 'shared cache';
  asked: string;
  given: string;
  right: string;
}

/** The longest that an answer may be kept by caches that a write does not reach: ms. */
const LONGEST = 60_000;

const ENCODINGS = ['br', 'gzip', 'identity'];
const LOOKS_IN_ONE = 4;

/**
 * Compares every answer of a cache with one that is computed anew at the very same instant. A shared cache stands in
 * front of the servers, which take turns.
 */
export class Checker {
  readonly differences: Difference[] = [];
  /** All answers that were compared, those of the shared cache among them, and those from the servers' memory. */
  readonly count = { checked: 0, shared: 0, kept: 0 };
  now = 0;
  private looks = 0;
  private readonly shared: SharedCache;

  constructor(private readonly of: Checked) {
    let turn = 0;
    const next = () => of.addresses[(turn += 1) % of.addresses.length];
    this.shared = new SharedCache(
      (asked) => ask(next(), asked),
      () => this.now
    );
  }

  /**
   * Sets the clock of the servers and of the shared cache, in ms (UTC). Caches are emptied when the clock goes back.
   */
  async go(at: number): Promise<void> {
    if (at < this.now) this.shared.purge();
    this.now = at;
    await this.of.setClock(at);
  }

  /** Sends every request to every server and ignores the answers, while something else happens. */
  async askAll(questions: Asked[]): Promise<void> {
    const asked = this.of.addresses.flatMap((address) => questions.map((each) => ask(address, each)));
    await Promise.all(asked);
  }

  /**
   * Sends every request to the servers and to the shared cache, and compares the answers. What stays fresh after the next
   * change must not show what changes then.
   */
  async look(questions: Asked[]): Promise<void> {
    this.looks += 1;
    await Promise.all(questions.map((question) => this.compare(question)));
    const next = (await this.of.nextChange(this.now)) ?? Infinity;
    const stored = this.shared.fresh();
    const late = stored.find(({ freshUntil }) => freshUntil > this.now + LONGEST);
    if (late) throw new Error(`${late.asked.path} is fresh until ${iso(late.freshUntil)}`);
    const after = stored.filter(({ freshUntil }) => freshUntil > next);
    if (after.length > 0) await this.compareAt([next], after);
  }

  /**
   * Called before a write, which does not reach the shared cache. Compares all that the cache has with the correct
   * answers of later instants: the last millisecond in which it would serve an answer, and an instant on the way there.
   * Then empties it, the way a site does.
   *
   * @param fraction of the way, from 0 to 1
   */
  async lookAhead(fraction: number): Promise<void> {
    const stored = this.shared.fresh();
    const ends = [...new Set(stored.map(({ freshUntil }) => freshUntil - 1))];
    const onTheWay = (end: number) => this.now + Math.floor(fraction * (end - this.now));
    await this.compareAt(
      ends.flatMap((end) => [onTheWay(end), end]),
      stored
    );
    this.shared.purge();
  }

  /** Compares what is still fresh at later instants, and sets the clock back. */
  private async compareAt(instants: number[], stored: Stored[]): Promise<void> {
    const { now } = this;
    for (const at of instants) {
      this.now = at;
      await this.of.setClock(at);
      await this.compareStored(stored.filter(({ freshUntil }) => at < freshUntil));
    }
    this.now = now;
    await this.of.setClock(now);
  }

  /** In one encoding for some time, so that it is kept, and then in another. To caches, each is an answer of its own. */
  private async compare(question: Asked): Promise<void> {
    const right = await this.of.truth(question);
    const encoding = ENCODINGS[Math.floor(this.looks / LOOKS_IN_ONE) % ENCODINGS.length];
    const asked = { ...question, headers: { ...question.headers, 'accept-encoding': encoding } };
    for (const address of this.of.addresses) await this.compareServer(address, asked, right);
    if (asked.body === undefined) await this.compareShared(asked, right);
  }

  private async compareServer(address: string, asked: Asked, right: Answered): Promise<void> {
    const answer = await ask(address, asked);
    if (answer.headers['x-cache'] === 'hit') this.count.kept += 1;
    this.expectSame('server', asked, answer, right);
  }

  private async compareShared(asked: Asked, right: Answered): Promise<void> {
    const { answer, how } = await this.shared.ask(asked);
    if (how === 'fetched') return;
    this.count.shared += 1;
    this.expectSame('shared cache', asked, answer, right);
  }

  /** One computation for everything that was stored for a request. */
  private async compareStored(stored: Stored[]): Promise<void> {
    const computed = new Map<string, Promise<Answered>>();
    const compared = stored.map(async ({ asked, answer }) => {
      const headers = { ...asked.headers, 'accept-encoding': 'identity' };
      const question = JSON.stringify([asked.path, headers]);
      const right = computed.get(question) ?? this.of.truth({ ...asked, headers });
      computed.set(question, right);
      this.count.shared += 1;
      this.expectSame('shared cache', asked, answer, await right);
    });
    await Promise.all(compared);
  }

  /** Strapi populates attributes in parallel, so PostgreSQL decides on their order. It means nothing. */
  private expectSame(by: Difference['by'], asked: Asked, answer: Answered, correct: Answered): void {
    const [given, right] = [answer, correct].map(({ status, text }) => `${status} ${text}`);
    this.count.checked += 1;
    const isSame = answer.status === correct.status && isDeepStrictEqual(json(answer), json(correct));
    if (given === right || isSame) return;
    this.differences.push({
      at: iso(this.now),
      by,
      asked: `${asked.path} ${asked.body ?? ''}`,
      given,
      right,
    });
  }
}

const json = ({ text }: Answered): unknown => JSON.parse(text);
