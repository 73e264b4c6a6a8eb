import { isDeepStrictEqual } from 'node:util';

import { ask, type Answered, type Asked } from '../ask';
import { iso } from '../entries';
import { SharedCache, type Stored } from './shared-cache';

/** What a checker checks: servers of one content, whose clocks it sets. */
export interface Checked {
  addresses: string[];
  /** Who computes anew, for every question, what is right. */
  truth: (asked: Asked) => Promise<Answered>;
  setClock: (at: number) => Promise<unknown> | void;
  /** The next change by the clock of anything that is shown, ms (UTC), for the instant at which it stands. */
  nextChange: (at: number) => Promise<number | null>;
}

/** A status and a body that were not what a server would have computed at that instant. */
export interface Difference {
  at: string;
  by: 'server' | 'shared cache';
  asked: string;
  given: string;
  right: string;
}

/** The longest that an answer may be kept by those whom a write does not reach: ms. */
const LONGEST = 60_000;

const ENCODINGS = ['br', 'gzip', 'identity'];

/**
 * Holds every answer that a cache gives against the one that is computed anew at the very same instant.
 * In front of the servers, which take turns, stands a shared cache.
 */
export class Checker {
  readonly differences: Difference[] = [];
  /** All answers that were compared, those among them that the shared cache gave, and those from servers' memory. */
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

  /** Sets the clock of the servers and of the shared cache, in ms (UTC); no cache outlives a clock that goes back. */
  async go(at: number): Promise<void> {
    if (at < this.now) this.shared.purge();
    this.now = at;
    await this.of.setClock(at);
  }

  /** Asks every server everything, without looking at what it answers: something else happens meanwhile. */
  async askAll(questions: Asked[]): Promise<void> {
    const asked = this.of.addresses.flatMap((address) => questions.map((each) => ask(address, each)));
    await Promise.all(asked);
  }

  /**
   * Asks everything of the servers and of the shared cache, and compares. Nothing that is stored may stay fresh
   * beyond the next change.
   */
  async look(questions: Asked[]): Promise<void> {
    this.looks += 1;
    await Promise.all(questions.map((question) => this.compare(question)));
    const next = (await this.of.nextChange(this.now)) ?? Infinity;
    const until = Math.min(next, this.now + LONGEST);
    const late = this.shared.fresh().find(({ freshUntil }) => freshUntil > until);
    if (late) throw new Error(`${late.asked.path} is fresh until ${iso(late.freshUntil)}, not ${iso(until)}`);
  }

  /**
   * Before a write, which does not reach the shared cache: compares all that it has with what is right later on,
   * in the last millisecond in which it would give it and at one on the way there, and empties it as a site does.
   *
   * @param fraction of the way, from 0 to 1
   */
  async lookAhead(fraction: number): Promise<void> {
    const { now } = this;
    const stored = this.shared.fresh();
    const ends = [...new Set(stored.map(({ freshUntil }) => freshUntil - 1))];
    for (const at of ends.flatMap((end) => [now + Math.floor(fraction * (end - now)), end])) {
      this.now = at;
      await this.of.setClock(at);
      await this.compareStored(stored.filter(({ freshUntil }) => at < freshUntil));
    }
    this.now = now;
    await this.of.setClock(now);
    this.shared.purge();
  }

  /** In two of the encodings, each of which is an answer of its own to the caches. */
  private async compare(question: Asked): Promise<void> {
    const right = await this.of.truth(question);
    const unasked = ENCODINGS[this.looks % ENCODINGS.length];
    for (const encoding of ENCODINGS.filter((each) => each !== unasked)) {
      const asked = { ...question, headers: { ...question.headers, 'accept-encoding': encoding } };
      for (const address of this.of.addresses) await this.compareServer(address, asked, right);
      if (asked.body === undefined) await this.compareShared(asked, right);
    }
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

  /** One computation for all that was stored of a question. */
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

  /** Strapi populates attributes at the same time, and PostgreSQL decides in which order they come: it means nothing. */
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
