import { Command, CommanderError, Option } from 'commander';

import { boot } from '@guichet/strapi-kit/cli';
import { FORMATS } from './domain/exported/formats';
import { exportEntries, type ExportOptions, type ExportReport } from './export/export-entries';
import { NotAnExport } from './export/export-folder';

const BROKEN = 1;
const WRONG_USAGE = 2;

function command(): Command {
  return new Command('npm run export --')
    .description('Writes all published entries as Markdown files, with their media.')
    .argument('<folder>', 'an empty folder, or that of a former export')
    .addOption(
      new Option('--format <format>', 'for whom it is laid out').choices(FORMATS).default('markdown')
    )
    .option('--drafts', 'also what is not published', false)
    .exitOverride();
}

/** Exit codes: 0 exported, 1 exported but for files that are missing, 2 wrong usage. */
async function main(argv: string[]): Promise<number> {
  const program = command();
  try {
    program.parse(argv);
    return await run(program.args[0], program.opts<ExportOptions>());
  } catch (error) {
    // Commander has already printed what was wrong. Asking for help is not an error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    if (!(error instanceof NotAnExport)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return WRONG_USAGE;
  }
}

async function run(folder: string, options: ExportOptions): Promise<number> {
  const strapi = await boot();
  try {
    const report = await exportEntries(strapi, folder, options);
    process.stdout.write(summaryOf(report, folder));
    return report.missing.length > 0 ? BROKEN : 0;
  } finally {
    await strapi.destroy();
  }
}

function summaryOf({ documents, media, removed, missing }: ExportReport, folder: string): string {
  const lines = [
    `${folder}: documents ${documents}, media files ${media}, removed since the last export ${removed}`,
    ...missing.map((url) => `missing: ${url} is in the media library, but its file is not there`),
  ];
  return `${lines.join('\n')}\n`;
}

// Strapi keeps handles open that are no longer needed.
main(process.argv)
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(BROKEN);
  });
