import { SingleBar } from 'cli-progress';

import type { Contradiction, Assertion } from './domain/model';
import type { FileReport, ImportReport } from './domain/report';

interface ProgressBar {
  onFile: (file: FileReport) => void;
  stop: () => void;
}

/** A bar on a terminal, or one line per file in a pipe. */
export function createProgress(total: number): ProgressBar {
  if (!process.stdout.isTTY) {
    return { onFile: (file) => void process.stdout.write(lineOf(file)), stop: () => {} };
  }
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {file}',
    stream: process.stdout,
    hideCursor: true,
  });
  bar.start(total, 0, { file: '' });
  return { onFile: ({ file }) => bar.increment({ file }), stop: () => bar.stop() };
}

function lineOf({ file, status, entries }: FileReport): string {
  const done = entries.map(({ type, action, title }) => `${type} ${action} "${title}"`);
  return `${status.padEnd(9)} ${file}${done.length > 0 ? `: ${done.join('; ')}` : ''}\n`;
}

/** What is printed at the end: counts by type, then everything that deserves a look. */
export function summaryOf(report: ImportReport): string {
  const sections = [
    section(report.dryRun ? 'Would be done (dry run, nothing was written)' : 'Done', countLines(report)),
    section(
      'Errors',
      report.errors.flatMap(({ message, remedy, ...at }) => [
        `${place(at)}: ${message}`,
        `  remedy: ${remedy}`,
      ])
    ),
    section(
      'Warnings',
      report.warnings.map(({ message, ...at }) => `${place(at)}: ${message}`)
    ),
    section('Contradictions', report.contradictions.flatMap(contradictionLines)),
    section(
      'Front matter without a place',
      report.unplaced.map(({ key, ...at }) => `${place(at)}: ${key}`)
    ),
  ];
  return sections.join('');
}

function section(title: string, lines: string[]): string {
  return lines.length > 0 ? `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}` : '';
}

function countLines({ counts, files }: ImportReport): string[] {
  const statuses = new Map<string, number>();
  for (const { status } of files) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const list = (items: [string, number][]) => items.map(([name, count]) => `${count} ${name}`).join(', ');
  return [
    `files: ${list([...statuses])}`,
    ...Object.entries(counts).map(([type, actions]) => `${type}: ${list(Object.entries(actions))}`),
  ];
}

function contradictionLines({ call, event, attribute, chosen, rejected }: Contradiction): string[] {
  const said = ({ value, file, sentence }: Assertion) => `${value} (${file}: "${sentence}")`;
  return [
    `${call ?? event}, ${attribute}: kept ${said(chosen)}`,
    ...rejected.map((statement) => `  not ${said(statement)}: ${statement.reason}`),
  ];
}

function place({ file, line }: { file: string; line: number | null }): string {
  return line === null ? file : `${file}:${line}`;
}
