import type { Line } from '../../../server/src/admin/lines';
import type { Message } from '../../../server/src/domain/messages/say';
import type { ImportReport } from '../../../server/src/domain/report';

/** Why there is no report. `done` and `total` count documents. */
export type Trouble =
  /** Nothing was started, because somebody else is importing. The message is in the editor's language. */
  | { kind: 'busy'; message: string }
  /** Nothing was started, because these documents are not accepted. */
  | { kind: 'not-taken'; problem: Pick<Message, 'code' | 'values'> }
  /** The server said what went wrong. */
  | { kind: 'failed'; message: string }
  /** Nothing was to be started, and there was no answer. */
  | { kind: 'unanswered' }
  /** The response ended without a report, so nobody knows how far it went after that. */
  | { kind: 'cut-off'; dryRun: boolean; done: number; total: number };

/** The current stage of the page. */
export type Stage =
  | { name: 'choosing'; trouble?: Trouble }
  | { name: 'running'; dryRun: boolean; done: number; total: number; file: string | null }
  | { name: 'reported'; report: ImportReport };

export type Event =
  | { type: 'begin'; dryRun: boolean; total: number }
  | { type: 'line'; line: Line }
  | { type: 'trouble'; trouble: Trouble }
  /** The response has ended, or was cut off. */
  | { type: 'end' }
  | { type: 'again' };

/** The stage after an event. */
export function next(stage: Stage, event: Event): Stage {
  switch (event.type) {
    case 'begin':
      return { name: 'running', dryRun: event.dryRun, done: 0, total: event.total, file: null };
    case 'line':
      return stage.name === 'running' ? afterLine(stage, event.line) : stage;
    case 'trouble':
      return { name: 'choosing', trouble: event.trouble };
    case 'end':
      return stage.name === 'running' ? { name: 'choosing', trouble: { ...stage, kind: 'cut-off' } } : stage;
    case 'again':
      return { name: 'choosing' };
  }
}

function afterLine(stage: Extract<Stage, { name: 'running' }>, line: Line): Stage {
  if ('report' in line) return { name: 'reported', report: line.report };
  if ('error' in line) return { name: 'choosing', trouble: { kind: 'failed', message: line.error.message } };
  return { ...stage, done: line.done, total: line.total, file: line.file.file };
}
