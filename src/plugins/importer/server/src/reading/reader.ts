import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';

import { LIMITS } from '../domain/limits';
import type { ProblemCode, MessageValues } from '../domain/messages/say';
import type { Transformed } from '../domain/model';
import { BrokenDocument } from '../domain/problems';
import type { Data } from '../domain/propose/survey';
import type { Reading } from '../domain/transform/transform';
import type { Threads } from './threads';

/** A document to read. */
export interface ReadRequest {
  /** Its path, for the report. */
  file: string;
  /** Its path in the site, with `/`. */
  sitePath: string;
  bytes: Uint8Array;
  reading: Reading;
}

/** What a document says; `transformed` is null if no set of the mapping fits it. */
export interface ParsedDocument {
  /** Of its text, and of what decides how it is read. */
  hash: string;
  transformed: Transformed | null;
}

/** Why a document is broken. As plain values, because an error loses its class between threads. */
export interface ReadError {
  code: ProblemCode;
  values: MessageValues;
  line?: number;
}

/** One of the documents of a file. */
export type ReadPart = { part: string | null } & (ParsedDocument | { broken: ReadError });

/** `broken` is a file of which nothing can be read. */
export type ReadResult = { parts: ReadPart[] } | { broken: ReadError };

/** A file whose front matter is to be read, before it is known what becomes of it. */
export type SurveyRequest = Pick<ReadRequest, 'sitePath' | 'bytes'>;

/** One of the documents of a file. */
export interface SurveyedPart {
  part: string | null;
  /** Its front matter. */
  data: Data;
  hasBody: boolean;
}

export type SurveyResult = { parts: SurveyedPart[] } | { broken: ReadError };

/** Reads documents in a thread of its own, so that no text blocks the server. */
export interface Reader {
  /**
   * Reads one document at a time.
   *
   * @throws Error if the reader was ended
   */
  read: (wish: ReadRequest) => Promise<ReadResult>;
  /** Reads only front matter, in the same way. */
  survey: (wish: SurveyRequest) => Promise<SurveyResult>;
  /** Ends the current document, with its thread. */
  end: () => Promise<void>;
}

class TimeIsUp extends Error {}

/**
 * @param threads where the thread comes from when the first document is read
 * @param timeLimit how long reading one document may take (ms). One that takes longer is broken, and its thread is
 *   ended
 */
export function openReader(threads: Threads, timeLimit = LIMITS.readingTime): Reader {
  let thread: Worker | null = null;
  let isBusy = false;
  let isOver = false;
  const endThread = async () => {
    const ending = thread;
    thread = null;
    await ending?.terminate();
  };
  const ask = async <Result>(wish: SurveyRequest): Promise<Result | { broken: ReadError }> => {
    if (isOver) throw new Error('the reader was ended');
    isBusy = true;
    try {
      thread ??= threads.take();
      return await answerOf<Result>(thread, wish, timeLimit);
    } catch (error) {
      // It is busy or gone, so the next document gets another one.
      await endThread();
      if (isOver) throw error;
      return { broken: problemOf(error, timeLimit) };
    } finally {
      isBusy = false;
    }
  };
  return {
    read: (wish) => ask<ReadResult>(wish),
    survey: (wish) => ask<SurveyResult>(wish),
    end: async () => {
      isOver = true;
      const idle = isBusy ? null : thread;
      if (!idle) return endThread();
      thread = null;
      await threads.giveBack(idle);
    },
  };
}

/** @throws TimeIsUp, and the error that ends the thread */
async function answerOf<Result>(worker: Worker, wish: SurveyRequest, timeLimit: number): Promise<Result> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const onExit = () => waiting.abort(new Error('the thread that reads documents has ended'));
  let timer: NodeJS.Timeout | undefined;
  worker.once('exit', onExit);
  try {
    const messages = on(worker, 'message', { signal });
    worker.postMessage(wish);
    for await (const [message] of messages as AsyncIterable<['begun' | Result]>) {
      if (message !== 'begun') return message;
      timer = setTimeout(() => waiting.abort(new TimeIsUp()), timeLimit);
    }
    throw new Error('unreachable: messages end by the signal only');
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    worker.off('exit', onExit);
  }
}

function problemOf(error: unknown, timeLimit: number): ReadError {
  if (error instanceof TimeIsUp) return { code: 'takes-too-long', values: { seconds: timeLimit / 1000 } };
  return { code: 'failed', values: { problem: (error as Error).message } };
}

/** The other way round, where the error is one again. */
export function asProblem({ code, values, line }: ReadError): BrokenDocument {
  return new BrokenDocument(code, values, line);
}
