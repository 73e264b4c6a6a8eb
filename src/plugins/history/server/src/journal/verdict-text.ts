import type { Verdict } from './verify';

const iso = (instant: number | null) => (instant === null ? 'none' : new Date(instant).toISOString());

/** What the command prints of a verification, and whether all is as it should be. */
export function verdictText(verdict: Verdict, keptHead: string | null): { text: string; isRight: boolean } {
  const { verified, first, last, head, waiting, broken, knowsHead, prunedThrough } = verdict;
  const lines = [
    `Verified: ${verified} ${verified === 1 ? 'row' : 'rows'}`,
    `First:    ${iso(first)}`,
    `Last:     ${iso(last)}`,
  ];
  if (prunedThrough !== null) lines.push(`Removed by policy: up to row ${prunedThrough}`);
  if (waiting > 0) lines.push(`Written just now, and not in the chain yet: ${waiting}`);
  if (broken) {
    const id = broken.id === null ? '' : ` (id ${broken.id})`;
    lines.push(`Broken:   row ${broken.position}${id}: ${broken.why}`);
  } else lines.push(`Head:     ${head.hash} (row ${head.position})`);
  if (knowsHead) lines.push(`The chain holds the head ${keptHead}`);
  if (knowsHead === false && !broken) {
    const pruned = prunedThrough === null ? '' : ', or it is older than what was removed by policy';
    lines.push(`Broken:   the head ${keptHead} is not in the chain: rows at its end were removed${pruned}`);
  }
  return { text: `${lines.join('\n')}\n`, isRight: broken === null && knowsHead !== false };
}
