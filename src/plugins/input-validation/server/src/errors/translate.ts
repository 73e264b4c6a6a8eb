import { errors } from '@strapi/utils';

import { type KoaContext, validationError } from '@guichet/strapi-kit';
import { bodyRefusal, isBodyError } from './bodies';
import { clientErrorOf, conflict } from './client-error';
import { complete } from './complete';
import { faultOf, type DatabaseError } from './database';
import { nameInRequest } from './find-input';

/**
 * The error that a request is answered with. If the request caused it, it becomes a 4xx that names the cause and the
 * remedy. Any other error is unchanged, and stays a 500 with its stack in the log, because it may be our bug.
 *
 * @param ctx the request; without it, nothing counts as caused by a request
 */
export function translate(error: unknown, ctx: KoaContext | undefined): unknown {
  const completed = complete(error);
  if (completed instanceof errors.ApplicationError) return completed;
  if (!(error instanceof Error) || !ctx) return error;
  if (isBodyError(error)) return bodyRefusal(error);
  const known = clientErrorOf(error);
  if (known) return known;
  const { code, message, detail } = error as Error & Partial<DatabaseError>;
  const fault = typeof code === 'string' ? faultOf({ code, message, detail }) : null;
  if (!fault) return error;
  const name = nameInRequest(ctx, fault) ?? 'the request';
  const value = fault.value === undefined ? '' : ` "${fault.value}"`;
  const path = name.split(STEPS).filter(Boolean);
  const sentence = `${name}${value} ${fault.problem}`;
  if (fault.status === 400) return validationError({ path, message: sentence });
  const taken = { code: 'input-validation.taken', parameters: { field: { attribute: path } } };
  return conflict(sentence, validationError({ path, message: sentence, ...taken }).details);
}

const STEPS = /[.[\]]+/;
