import { writeFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { Command, CommanderError } from 'commander';

import { boot } from '@guichet/strapi-kit/cli';
import { exitCodeOf, type ImportReport } from './domain/report';
import type { Mapping } from './domain/mapping/mapping';
import { documentAt, expandFiles, isGone, siteOf, NoSuchFile, type FoundFile } from './files';
import { importDocuments } from './import-documents';
import { problemWithLocale } from './locales';
import { loadMapping } from './mapping/load-mapping';
import { mediaIn, type FindMedia } from './media-files';
import { BrokenMapping } from './mapping/parse-mapping';
import { UnfitMapping } from './mapping/prepare';
import { proposeMapping } from './propose/propose-mapping';
import { createProgress, summaryOf } from './output';
import { ImportUnderWay, takeTurn } from './turn';
import { whenIdle } from './when-idle';

const BROKEN = 1;
const WRONG_USAGE = 2;

interface CliOptions {
  dryRun?: boolean;
  mapping?: string;
  propose?: string;
  prune?: boolean;
  report?: string;
  locale: string;
}

/** What is imported, and how it becomes entries. */
interface Wish extends CliOptions {
  files: FoundFile[];
  rules: Mapping;
  media: FindMedia;
}

class WrongUsage extends Error {}

function command(): Command {
  return new Command('npm run import --')
    .description('Imports the documents of a site, with the calls that they mention.')
    .argument('[files...]', 'files, folders or globs')
    .option('--propose <folder>', 'write a mapping for the documents in a folder, and import nothing')
    .option('--dry-run', 'say what would be done, and leave no trace')
    .option('--mapping <file>', 'which documents become what (default: guichet-import.yml in the folder)')
    .option('--prune', 'unpublish the entries of documents that are no more')
    .option('--report <file>', 'write the whole report as JSON')
    .option('--locale <code>', 'locale of the entries', 'fr')
    .exitOverride();
}

const WRONG = [NoSuchFile, WrongUsage, BrokenMapping, UnfitMapping];

/** Exit codes: 0 imported, 1 a file was broken or refused, or another import is running, 2 wrong usage. */
async function main(argv: string[]): Promise<number> {
  const program = command();
  try {
    program.parse(argv);
    const options = program.opts<CliOptions>();
    if (options.propose !== undefined) return await proposeFor(options.propose);
    if (program.args.length === 0) program.error("error: missing required argument 'files'");
    const { mapping: rules, folder } = await loadMapping(program.args, options.mapping);
    const files = await expandFiles(program.args, folder);
    return await run({ ...options, rules, files, media: mediaIn(await siteOf(program.args, folder)) });
  } catch (error) {
    // Commander has already printed what was wrong. Asking for help is not an error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    if (error instanceof ImportUnderWay) return refuse(error, BROKEN);
    if (WRONG.some((kind) => error instanceof kind)) return refuse(error as Error, WRONG_USAGE);
    throw error;
  }
}

function refuse({ message }: Error, code: number): number {
  process.stderr.write(`error: ${message}\n`);
  return code;
}

/** A mapping that is there already stays as it is: the proposal is only printed. */
async function proposeFor(folder: string): Promise<number> {
  const strapi = await boot();
  try {
    const { file, text, isWritten } = await proposeMapping(strapi, folder);
    const done = isWritten ? `${file} is written: look at each set` : `${file} is there already, and stays:`;
    process.stdout.write(isWritten ? `${done}\n` : `${text}${done} this proposal is only printed\n`);
    return 0;
  } finally {
    await strapi.destroy();
  }
}

async function run(wish: Wish): Promise<number> {
  if (wish.report) await writeReport(wish.report, '');
  const strapi = await boot();
  try {
    await refuseUnknownLocale(strapi, wish.locale);
    const report = await importInTurn(strapi, wish);
    process.stdout.write(summaryOf(report));
    if (wish.report) await writeReport(wish.report, `${JSON.stringify(report, null, 2)}\n`);
    return exitCodeOf(report);
  } finally {
    await whenIdle(strapi);
    await strapi.destroy();
  }
}

async function importInTurn(
  strapi: Core.Strapi,
  { files, rules, media, dryRun = false, prune = false, locale }: Wish
): Promise<ImportReport> {
  const giveBack = await takeTurn(strapi);
  const progress = createProgress(files.length);
  try {
    return await importDocuments(strapi, files.map(documentAt), {
      ...{ dryRun, prune, locale, isGone, media },
      mapping: rules,
      onFile: progress.onFile,
    });
  } finally {
    progress.stop();
    await giveBack();
  }
}

/** Called with an empty text before the import, so that a report that cannot be written is noticed by then. */
async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new WrongUsage(`the report cannot be written: ${(error as Error).message}`);
  }
}

async function refuseUnknownLocale(strapi: Core.Strapi, locale: string): Promise<void> {
  const problem = await problemWithLocale(strapi, locale);
  if (problem) throw new WrongUsage(problem);
}

// Strapi keeps handles open that are no longer needed.
main(process.argv)
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
