import type { Line } from '../../../server/src/admin/lines';
import { emptyReport } from '../../../server/src/domain/report';
import { next, type Event, type Stage } from './progress';

const after = (...events: Event[]) => events.reduce<Stage>(next, { name: 'choosing' });
const begin: Event = { type: 'begin', dryRun: false, total: 2 };
const line = (done: number): Event => ({
  type: 'line',
  line: { file: { file: `${done}.md`, status: 'imported', entries: [] }, done, total: 2 } satisfies Line,
});
const report = emptyReport(false, 'fr');
const end: Event = { type: 'end' };
const BUSY = { kind: 'busy', message: 'Attendez.' } as const;

describe('the page of imports', () => {
  it('counts the documents that are done', () => {
    expect(after(begin, line(1))).toEqual({
      name: 'running',
      dryRun: false,
      done: 1,
      total: 2,
      file: '1.md',
    });
  });

  it('shows the report when it arrives, and still when the response ends', () => {
    expect(after(begin, line(1), line(2), { type: 'line', line: { report } }, end)).toEqual({
      name: 'reported',
      report,
    });
  });

  it('says how far it got if the response ended without a report', () => {
    expect(after(begin, line(1), end)).toMatchObject({
      name: 'choosing',
      trouble: { kind: 'cut-off', dryRun: false, done: 1, total: 2 },
    });
  });

  it('says what went wrong on the server', () => {
    expect(after(begin, { type: 'line', line: { error: { message: 'no disk' } } }, end)).toEqual({
      name: 'choosing',
      trouble: { kind: 'failed', message: 'no disk' },
    });
  });

  it('says that somebody else is importing', () => {
    expect(after(begin, { type: 'trouble', trouble: BUSY }, end)).toEqual({
      name: 'choosing',
      trouble: BUSY,
    });
  });
});
