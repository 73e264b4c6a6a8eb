import type { Core } from '@strapi/strapi';

import { refusalDetails } from '@guichet/strapi-kit';
import { importDocuments } from '../import-documents';
import { localeOf, type UploadContext } from './upload';
import { ImportUnderWay, takeTurn } from '../turn';
import { asKnown } from './known-documents';
import { whileYielding } from './yield-between-statements';
import { createLines, type Lines } from './lines';
import { readUpload, type Upload } from './read-upload';
import type { Running } from './running';

interface ImportRequest extends Omit<Upload, 'remove'> {
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
    const locale = await localeOf(strapi, ctx);
    const { remove, ...upload } = await readUpload(ctx);
    try {
      const giveBack = await takeTurn(strapi);
      const lines = createLines();
      const wish = { ...upload, locale, dryRun };
      running(strapi).add(
        whileYielding(() => run(strapi, wish, lines))
          .finally(giveBack)
          .finally(remove)
      );
      ctx.type = 'application/x-ndjson';
      // Otherwise nginx would buffer the lines.
      ctx.set('X-Accel-Buffering', 'no');
      ctx.body = lines.stream;
    } catch (error) {
      await remove();
      if (error instanceof ImportUnderWay) return ctx.conflict(error.message, refusalDetails(error.refused));
      throw error;
    }
  };
  return { check: answer(true), apply: answer(false) };
}

/** Reports the progress line by line; never throws. */
async function run(
  strapi: Core.Strapi,
  { documents, mapping, media, locale, dryRun }: ImportRequest,
  lines: Lines
): Promise<void> {
  const signal = signalFor(strapi, dryRun, lines);
  let done = 0;
  try {
    const report = await importDocuments(strapi, await asKnown(strapi, documents, locale), {
      ...{ dryRun, locale, mapping, media, signal },
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
