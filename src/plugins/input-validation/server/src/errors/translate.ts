import { errors } from '@strapi/utils';

import { type KoaContext, validationError } from '@guichet/strapi-kit';
import { bodyRefusal, isBodyError } from './bodies';
import { clientErrorOf, conflict } from './client-error';
import { complete } from './complete';
import { faultOf, type DatabaseError } from './database';
import { nameInRequest } from './find-input';

/**
 * An error of a request as it is answered: what was caused by what was asked or sent becomes a 4xx that names it and
 * says what to do. What is not known to be is left alone, and stays a 500 with its stack in the log: it may be ours.
 *
 * @param ctx the request; without it nothing is blamed on one
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
  return refused(fault.status, `${name}${value} ${fault.problem}`, name);
}

function refused(status: 400 | 409, message: string, name: string): Error {
  const refusing = validationError({ path: name.split(STEPS).filter(Boolean), message });
  return status === 409 ? conflict(message, refusing.details) : refusing;
}

const STEPS = /[.[\]]+/;
