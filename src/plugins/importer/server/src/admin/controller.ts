import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { refusalDetails } from '@guichet/strapi-kit';
import type { Mapping } from '../domain/mapping/mapping';
import { importDocuments, type DocumentSource } from '../import-documents';
import { problemWithLocale } from '../locales';
import type { UploadContext } from './upload';
import { ImportUnderWay, takeTurn } from '../turn';
import { asKnown } from './known-documents';
import { whileYielding } from './yield-between-statements';
import { createLines, type Lines } from './lines';
import { readUpload } from './read-upload';
import type { Running } from './running';

interface ImportRequest {
  documents: DocumentSource[];
  mapping?: Mapping;
  locale: string;
  dryRun: boolean;
}

/**
 * `POST /importer/check` (a dry run) and `POST /importer/import` of the admin API accept documents as multipart form
 * data, `files` and `locale`, and answer with `Line`s during the import. If the reader goes away, an import is
 * finished, a dry run is not.
 */
export function createImports({ strapi }: { strapi: Core.Strapi }) {
  const answer = (dryRun: boolean) => async (ctx: UploadContext) => {
    const { documents, mapping } = await readUpload(ctx);
    const locale = ctx.request.body?.locale;
    const problem = await problemWithLocale(strapi, locale);
    if (problem) throw new errors.ValidationError(problem);
    try {
      const giveBack = await takeTurn(strapi);
      const lines = createLines();
      const wish = { documents, mapping, locale: locale as string, dryRun };
      running(strapi).add(whileYielding(() => run(strapi, wish, lines)).finally(giveBack));
      ctx.type = 'application/x-ndjson';
      // Otherwise nginx would buffer the lines.
      ctx.set('X-Accel-Buffering', 'no');
      ctx.body = lines.stream;
    } catch (error) {
      if (error instanceof ImportUnderWay) return ctx.conflict(error.message, refusalDetails(error.refused));
      throw error;
    }
  };
  return { check: answer(true), apply: answer(false) };
}

/** Reports the progress line by line; never throws. */
async function run(
  strapi: Core.Strapi,
  { documents, mapping, locale, dryRun }: ImportRequest,
  lines: Lines
): Promise<void> {
  const signal = signalFor(strapi, dryRun, lines);
  let done = 0;
  try {
    const report = await importDocuments(strapi, await asKnown(strapi, documents, locale), {
      ...{ dryRun, locale, mapping, signal },
      onFile: (file) => lines.write({ file, done: (done += 1), total: documents.length }),
    });
    lines.write({ report });
  } catch (error) {
    if (!signal.aborted) strapi.log.error(error);
    lines.write({ error: { message: error instanceof Error ? error.message : String(error) } });
  }
  lines.end();
}

function signalFor(strapi: Core.Strapi, dryRun: boolean, { stream }: Lines): AbortSignal {
  const { signal } = running(strapi);
  if (!dryRun) return signal;
  const gone = new AbortController();
  stream.once('close', () => gone.abort(new Error('nobody waits for the report any more')));
  return AbortSignal.any([signal, gone.signal]);
}

function running(strapi: Core.Strapi): Running {
  return strapi.plugin('importer').service('running');
}
