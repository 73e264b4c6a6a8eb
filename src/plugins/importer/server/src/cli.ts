import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { Command, CommanderError } from 'commander';

import { exitCodeOf, type ImportReport } from './domain/report';
import { documentAt, expandFiles, NoSuchFile } from './files';
import { importDocuments } from './import-documents';
import { problemWithLocale } from './locales';
import { createProgress, summaryOf } from './output';
import { ImportUnderWay, takeTurn } from './turn';
import { whenIdle } from './when-idle';

/** The application is in the working directory. If it is written in TypeScript, it is compiled into `dist`. */
const APP = process.cwd();
const DIST = existsSync(path.join(APP, 'dist')) ? path.join(APP, 'dist') : APP;
const BROKEN = 1;
const WRONG_USAGE = 2;

interface CliOptions {
  dryRun?: boolean;
  report?: string;
  locale: string;
}

class WrongUsage extends Error {}

function command(): Command {
  return new Command('npm run import --')
    .description('Imports events, press releases and programme pages, with the calls that they mention.')
    .argument('<files...>', 'files, folders or globs')
    .option('--dry-run', 'say what would be done, and leave no trace')
    .option('--report <file>', 'write the whole report as JSON')
    .option('--locale <code>', 'locale of the entries', 'fr')
    .exitOverride();
}

/** Exit codes: 0 imported, 1 a file was broken or refused, or another import is running, 2 wrong usage. */
async function main(argv: string[]): Promise<number> {
  const program = command();
  try {
    program.parse(argv);
    const files = await expandFiles(program.args);
    return await run(files, program.opts<CliOptions>());
  } catch (error) {
    // Commander has already printed what was wrong. Asking for help is not an error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    if (error instanceof ImportUnderWay) return refuse(error, BROKEN);
    if (error instanceof NoSuchFile || error instanceof WrongUsage) return refuse(error, WRONG_USAGE);
    throw error;
  }
}

function refuse({ message }: Error, code: number): number {
  process.stderr.write(`error: ${message}\n`);
  return code;
}

async function run(files: string[], options: CliOptions): Promise<number> {
  if (options.report) await writeReport(options.report, '');
  const strapi = await boot();
  try {
    await refuseUnknownLocale(strapi, options.locale);
    const report = await importInTurn(strapi, files, options);
    process.stdout.write(summaryOf(report));
    if (options.report) await writeReport(options.report, `${JSON.stringify(report, null, 2)}\n`);
    return exitCodeOf(report);
  } finally {
    await whenIdle(strapi);
    await strapi.destroy();
  }
}

async function importInTurn(
  strapi: Core.Strapi,
  files: string[],
  options: CliOptions
): Promise<ImportReport> {
  const giveBack = await takeTurn(strapi);
  const progress = createProgress(files.length);
  try {
    return await importDocuments(strapi, files.map(documentAt), {
      dryRun: options.dryRun ?? false,
      locale: options.locale,
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

/** Loads the application on the configured database, without listening. */
function boot(): Promise<Core.Strapi> {
  process.env.LOG_LEVEL ??= 'error';
  return createStrapi({ appDir: APP, distDir: DIST, serveAdminPanel: false }).load();
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
