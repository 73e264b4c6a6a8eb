import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  wrapMiddleware,
  isFormError,
  refusalDetails,
  type FormError,
  type ReceivedFile,
  type StockContext,
} from '@guichet/strapi-kit';
import { bodyRefusal } from '../errors/bodies';
import { refusal } from '../refusals';
import { MEGABYTE, type UploadOptions } from './options';

/**
 * Makes Strapi receive no larger files than allowed, answer 400 or 413 to a body that cannot be read, and remove every
 * file that it received once the request has been answered. On its own, Strapi removes only those of the field `files`,
 * and none if the request is refused, so that anybody could fill the disk.
 */
export function receiveFiles(strapi: Core.Strapi, { maxBytes }: UploadOptions): void {
  wrapMiddleware(strapi, 'bodies-received', 'strapi::body', (stock) => (settings, deps) => {
    const formidable = { ...(settings.formidable as object | undefined), maxFileSize: maxBytes };
    const onError = (error: Error) => {
      throw isFormError(error) ? refusalOf(error, maxBytes) : bodyRefusal(error);
    };
    const receive = stock({ ...settings, formidable, onError }, deps);
    return async (ctx, next) => {
      let received: string[] = [];
      const handle = () => {
        received = temporaryFiles(ctx);
        if (received.length > 0) checkFileInfo(ctx);
        return next();
      };
      try {
        await receive(ctx, handle);
      } finally {
        await Promise.all(received.map((file) => rm(file, { force: true })));
      }
    };
  });
}

function temporaryFiles({ request }: StockContext): string[] {
  return Object.values((request.files ?? {}) as Record<string, ReceivedFile | ReceivedFile[]>)
    .flat()
    .map(({ filepath }) => filepath);
}

/** Strapi parses it as JSON without checking it. */
function checkFileInfo({ request }: StockContext): void {
  for (const text of [(request.body as { fileInfo?: unknown } | undefined)?.fileInfo ?? []].flat()) {
    try {
      if (typeof text === 'string') JSON.parse(text);
    } catch {
      const shown = JSON.stringify(String(text).slice(0, 80));
      throw new errors.ValidationError(
        `fileInfo is ${shown}: write JSON, such as {"alternativeText":"A lighthouse"}`
      );
    }
  }
}

function refusalOf({ message, httpCode }: FormError, maxBytes: number): Error {
  if (httpCode !== 413)
    return new errors.ValidationError(
      `The form cannot be read: ${message}: send it whole, as multipart/form-data`
    );
  if (!message.includes('maxFileSize'))
    return new errors.PayloadTooLargeError(`The form is too large: ${message}`);
  const refused = refusal('form-size', { most: `${maxBytes / MEGABYTE} MB` });
  return new errors.PayloadTooLargeError(refused.message, refusalDetails(refused));
}
