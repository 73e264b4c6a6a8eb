import type { Entrant } from './compare';

const MEBIBYTE = 1024 * 1024;
/** A quarter more than the cache can keep. */
const FILLED = 80 * MEBIBYTE;
const AT_ONCE = 4;
const PAGE_SIZE = 100;
const SORTS = {
  calls: ['id', 'slug', 'title', 'opensAt', 'closesAt', 'edition', 'createdAt'],
  events: ['id', 'slug', 'title', 'startsAt', 'endsAt', 'place', 'createdAt'],
};

/**
 * The size of a full cache: the memory of the server that keeps answers, minus that of the server that does not, both
 * after the same requests.
 *
 * @param rows the number of calls, and of events
 */
export async function memoryRun(keeping: Entrant, other: Entrant, rows: number): Promise<void> {
  console.log('\nResident memory after the same different answers, garbage collected, in MiB');
  const [kept, notKept] = [await memoryAfter(keeping, rows), await memoryAfter(other, rows)];
  console.log(`  the cache takes ${mebibytes(kept - notKept)}`);
}

async function memoryAfter({ contestant, server }: Entrant, rows: number): Promise<number> {
  const before = Number(await server.ask('memory'));
  const answered = await askForDifferentLists(server.url, rows);
  const after = Number(await server.ask('memory'));
  const figures = `${mebibytes(before)} at first, ${mebibytes(after)} after ${mebibytes(answered)} of answers`;
  console.log(`  ${contestant.key} ${contestant.name}: ${figures}`);
  return after;
}

/** @returns the bytes of the answers: enough to fill the cache, if there is enough content */
async function askForDifferentLists(url: string, rows: number): Promise<number> {
  const paths = differentLists(rows);
  let bytes = 0;
  const askInTurn = async () => {
    for (let path = paths.pop(); path && bytes < FILLED; path = paths.pop()) {
      // Compressed answers would be kept in addition.
      const answer = await fetch(url + path, { headers: { 'accept-encoding': 'identity' } });
      if (answer.status !== 200) throw new Error(`${url}${path} was answered by ${answer.status}`);
      bytes += (await answer.arrayBuffer()).byteLength;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  return bytes;
}

function differentLists(rows: number): string[] {
  const pages = Array.from({ length: Math.ceil(rows / PAGE_SIZE) }, (_, index) => index + 1);
  return pages.flatMap((page) =>
    Object.entries(SORTS).flatMap(([type, sorts]) =>
      sorts.flatMap((sort) =>
        ['asc', 'desc'].map(
          (order) =>
            `/api/${type}?sort=${sort}:${order}&pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}`
        )
      )
    )
  );
}

const mebibytes = (bytes: number) => (bytes / MEBIBYTE).toFixed(1);
