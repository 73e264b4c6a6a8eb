import type { Core } from '@strapi/strapi';

import { isAlive } from '../domain/lifetime';
import { pluginConfig, service } from '../services';
import type { HttpCacheContext, Next } from './context';
import type { Answer } from '../store/answer';
import { AnswerStore } from '../store/answer-store';
import { Flights } from '../store/flights';
import { createComputation, type Computation } from './compute';
import { encodingFor } from './encoding';
import { answerPrivately } from './private-answer';
import type { Question } from './question';
import { send, type Outcome } from './send';
import { timetableOf, type Timetable } from './timetable';

/** Answers to those who come without credentials: from memory, from a computation under way, or computed. */
export class PublicAnswers {
  private readonly store: AnswerStore;
  /** Of each computation under way what others may share; `null`: nothing. */
  private readonly flights = new Flights<Answer | null>();
  private readonly compute: Computation;
  private readonly timetable: Timetable;
  private readonly isPresent: (generation: number) => boolean;
  private readonly keeps: () => boolean;
  private readonly keepsAgain: () => Promise<boolean>;

  constructor(strapi: Core.Strapi) {
    const config = pluginConfig(strapi);
    const content = service(strapi, 'content');
    this.store = new AnswerStore(config);
    this.timetable = timetableOf(strapi);
    this.compute = createComputation(strapi, this.timetable);
    this.isPresent = (generation) => content.generation() === generation;
    this.keeps = () => config.keep && content.hears();
    this.keepsAgain = async () => config.keep && content.hearsAgain();
    content.onChange(() => {
      this.store.empty();
      this.flights.forget();
    });
  }

  async answer(ctx: HttpCacheContext, question: Question, next: Next): Promise<void> {
    if (!this.keeps() && !(await this.keepsAgain())) return this.answerAlone(ctx, question, next);
    const known = this.store.keyOf(question.alias);
    const key = known ?? question.key();
    if (key === null) return answerPrivately(ctx, next);
    const kept = this.store.get(key, this.timetable.now());
    if (kept) return this.give(ctx, kept, 'hit', key);
    const joined = await this.joined(key);
    if (joined) return this.give(ctx, joined, 'miss', key);
    return joined === null ? this.answerAlone(ctx, question, next) : this.lead(ctx, question, key, next);
  }

  /**
   * Waits for the computation of the same answer, if there is one.
   *
   * @returns `undefined` when this request has to compute it, `null` when it has to compute one of its own
   */
  private async joined(key: string): Promise<Answer | null | undefined> {
    for (;;) {
      const flight = this.flights.under(key);
      if (!flight) return undefined;
      const answer = await flight;
      if (answer === null || isAlive(answer.lifetime, this.timetable.now())) return answer;
    }
  }

  private async lead(ctx: HttpCacheContext, question: Question, key: string, next: Next): Promise<void> {
    const computed = this.compute(ctx, question, next);
    const shared = computed.then((result) => (result?.verdict === 'kept' ? result.answer : null));
    this.flights.start(key, shared).catch(() => undefined);
    const result = await computed;
    if (!result) return;
    const { answer, generation, verdict } = result;
    const isRight = isAlive(answer.lifetime, this.timetable.now()) && this.isPresent(generation);
    const isKept = verdict === 'kept' && isRight && this.keeps();
    if (isKept) this.store.keep(key, question.alias, answer);
    await this.give(ctx, answer, isKept ? 'miss' : 'bypass', key);
  }

  private async answerAlone(ctx: HttpCacheContext, question: Question, next: Next): Promise<void> {
    if (question.key() === null) return answerPrivately(ctx, next);
    const result = await this.compute(ctx, question, next);
    if (result) await this.give(ctx, result.answer, 'bypass', null);
  }

  /** @param key of an answer that may be kept */
  private async give(
    ctx: HttpCacheContext,
    answer: Answer,
    outcome: Outcome,
    key: string | null
  ): Promise<void> {
    const encoding = encodingFor(ctx);
    const ready = answer.ready(encoding);
    const representation = ready ?? (await answer.prepare(encoding));
    if (!ready && key !== null) this.store.recount(key, answer);
    const { status, lifetime } = answer;
    send(ctx, { status, representation, lifetime, now: this.timetable.now(), outcome });
  }
}
