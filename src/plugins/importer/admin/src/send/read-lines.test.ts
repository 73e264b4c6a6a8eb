import { readLines } from './read-lines';

async function linesOf(...chunks: Uint8Array[]): Promise<unknown[]> {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const lines: unknown[] = [];
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
}

describe('a response of lines', () => {
  const bytes = new TextEncoder().encode('{"title":"été"}\n{"title":"b"}\n');

  it.each(Array.from({ length: bytes.length + 1 }, (_, at) => at))(
    'is read, cut in two at byte %i',
    async (at) => {
      expect(await linesOf(bytes.slice(0, at), bytes.slice(at))).toEqual([{ title: 'été' }, { title: 'b' }]);
    }
  );

  it('is read without its last line if that was cut off', async () => {
    expect(await linesOf(bytes.slice(0, -3))).toEqual([{ title: 'été' }]);
  });
});
