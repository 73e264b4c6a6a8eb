import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Application } from '../domain/propose/fit';
import type { Site } from '../domain/propose/propose';
import { UnfitMapping } from '../mapping/prepare';
import { applicationOf } from '../propose/application';
import { readSite } from '../propose/read-site';
import { previewDocument } from './preview-document';
import { readUpload, siteFilesOf } from './read-upload';
import { localeOf, type UploadContext } from './upload';

/** What a mapping is proposed from: the front matter of documents, without their texts, and what there is to fill. */
export interface Survey {
  site: Site;
  application: Application;
}

/**
 * `POST /importer/survey` and `POST /importer/preview` of the admin API help to write a mapping. Both accept documents the
 * way a check does, answer with JSON, and write nothing. A preview takes one document, the mapping and `locale`.
 */
export function createRules({ strapi }: { strapi: Core.Strapi }) {
  return {
    async survey(ctx: UploadContext): Promise<void> {
      const site = await readSite(strapi, siteFilesOf(ctx));
      ctx.body = { site, application: await applicationOf(strapi) } satisfies Survey;
    },

    async preview(ctx: UploadContext): Promise<void> {
      const locale = await localeOf(strapi, ctx);
      const { documents, mapping, remove } = await readUpload(ctx);
      try {
        if (documents.length > 1 || !mapping)
          throw new errors.ValidationError('a preview takes one document and guichet-import.yml');
        ctx.body = await previewDocument(strapi, documents[0], { mapping, locale });
      } catch (error) {
        if (error instanceof UnfitMapping) throw new errors.ValidationError(error.message);
        throw error;
      } finally {
        await remove();
      }
    },
  };
}
