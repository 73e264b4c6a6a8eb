import type { Core } from '@strapi/strapi';

import type { Dependencies } from '@guichet/strapi-kit';
import { isAlive } from '../domain/lifetime';
import { pluginConfig, service } from '../services';
import type { HttpCacheContext, Next } from './context';
import type { StoredResponse } from '../store/stored-response';
import { ResponseStore } from '../store/response-store';
import { InFlight } from '../store/in-flight';
import { createComputation, type Computation } from './compute';
import { encodingFor } from './encoding';
import { answerPrivately } from './private-answer';
import type { CacheableRequest } from './rest-request';
import { send, type Outcome } from './send';
import { clockOf, type Clock } from './clock';

/** Answers requests without credentials: from memory, from a computation in flight, or by computing. */
export class PublicAnswers {
  private readonly store: ResponseStore;
  /** For each computation in flight, the answer that other requests may share; `null`: none. */
  private readonly inFlight = new InFlight<StoredResponse | null>();
  private readonly compute: Computation;
  private readonly clock: Clock;
  private readonly isCurrent: (dependencies: Dependencies) => boolean;
  private readonly keeps: () => boolean;
  private readonly keepsAgain: () => Promise<boolean>;

  constructor(strapi: Core.Strapi) {
    const config = pluginConfig(strapi);
    const content = service(strapi, 'content');
    this.clock = clockOf(strapi);
    this.compute = createComputation(strapi);
    this.isCurrent = (dependencies) => content.isCurrent(dependencies);
    this.store = new ResponseStore(config, this.isCurrent);
    this.keeps = () => config.keep && content.isConnected();
    this.keepsAgain = async () => config.keep && content.reconfirm();
    content.onChange(() => this.inFlight.clear());
  }

  async answer(ctx: HttpCacheContext, request: CacheableRequest, next: Next): Promise<void> {
    if (!this.keeps() && !(await this.keepsAgain())) return this.answerAlone(ctx, request, next);
    const known = this.store.keyOf(request.rawKey);
    const key = known ?? request.key();
    if (key === null) return answerPrivately(ctx, next);
    const kept = this.store.get(key, this.clock.now());
    if (kept) return this.give(ctx, kept, 'hit', key);
    const joined = await this.joined(key);
    if (joined) return this.give(ctx, joined, 'miss', key);
    return joined === null ? this.answerAlone(ctx, request, next) : this.lead(ctx, request, key, next);
  }

  /**
   * Waits for a computation of the same answer, if there is one.
   *
   * @returns `undefined` if this request has to start a computation, `null` if it has to compute only for itself
   */
  private async joined(key: string): Promise<StoredResponse | null | undefined> {
    for (;;) {
      const computation = this.inFlight.get(key);
      if (!computation) return undefined;
      const answer = await computation;
      if (answer === null || isAlive(answer.lifetime, this.clock.now())) return answer;
    }
  }

  private async lead(
    ctx: HttpCacheContext,
    request: CacheableRequest,
    key: string,
    next: Next
  ): Promise<void> {
    const computed = this.compute(ctx, request, next);
    const shared = computed.then((result) => (result?.cacheability === 'kept' ? result.answer : null));
    this.inFlight.start(key, shared).catch(() => undefined);
    const result = await computed;
    if (!result) return;
    const { answer, dependencies, cacheability } = result;
    const isRight = isAlive(answer.lifetime, this.clock.now()) && this.isCurrent(dependencies);
    const isKept = cacheability === 'kept' && isRight && this.keeps();
    if (isKept) this.store.keep(key, request.rawKey, { answer, dependencies });
    await this.give(ctx, answer, isKept ? 'miss' : 'bypass', key);
  }

  private async answerAlone(ctx: HttpCacheContext, request: CacheableRequest, next: Next): Promise<void> {
    if (request.key() === null) return answerPrivately(ctx, next);
    const result = await this.compute(ctx, request, next);
    if (result) await this.give(ctx, result.answer, 'bypass', null);
  }

  /** @param key of an answer that may be kept */
  private async give(
    ctx: HttpCacheContext,
    answer: StoredResponse,
    outcome: Outcome,
    key: string | null
  ): Promise<void> {
    const encoding = encodingFor(ctx);
    const ready = answer.ready(encoding);
    const representation = ready ?? (await answer.prepare(encoding));
    if (!ready && key !== null) this.store.recount(key, answer);
    const { status, lifetime } = answer;
    send(ctx, { status, representation, lifetime, now: this.clock.now(), outcome });
  }
}
