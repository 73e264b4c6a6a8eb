import { ConflictError } from './conflict-error';
import { Queue } from './queue';

const LONG = 60_000;

describe('Queue', () => {
  it('admits one at a time, in the order of arrival', async () => {
    const queue = new Queue();
    const seen: string[] = [];
    const visit = async (name: string) => {
      await queue.enter(LONG);
      seen.push(`${name} in`);
      await new Promise(setImmediate);
      seen.push(`${name} out`);
      queue.leave();
    };
    await Promise.all(['a', 'b', 'c'].map(visit));
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  it('counts those that wait', async () => {
    const queue = new Queue();
    await queue.enter(LONG);
    const others = [queue.enter(LONG), queue.enter(LONG)];
    expect(queue.length).toBe(2);
    for (const other of others) {
      queue.leave();
      await other;
    }
    expect(queue.length).toBe(0);
  });

  it('lets nobody wait for longer than they want, and then admits those behind them', async () => {
    const queue = new Queue();
    await queue.enter(LONG);
    const impatient = queue.enter(1);
    const patient = queue.enter(LONG);
    await expect(impatient).rejects.toThrow(ConflictError);
    queue.leave();
    await patient;
    queue.leave();
    await queue.enter(1);
  });
});
