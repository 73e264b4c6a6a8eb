import { errors } from '@strapi/utils';

import { STATUSES, type DisplayedStatus } from './table';

/** Which deliveries a list shows. */
export interface LogQuery {
  page: number;
  pageSize: number;
  where: { status?: string; subscriptionId?: string; isFailing?: boolean };
}

const PROGRESSES: DisplayedStatus[] = [...STATUSES, 'failing'];
const LARGEST_PAGE = 100;

/**
 * Reads the parameters of a list: `subscription`, `status`, `page` and `pageSize`.
 *
 * @throws ValidationError (400) naming the parameter, its value and what it should be
 */
export function readLogQuery({ subscription, status, page, pageSize }: Record<string, unknown>): LogQuery {
  if (status !== undefined && !PROGRESSES.includes(status as DisplayedStatus)) {
    throw new errors.ValidationError(
      `status is ${JSON.stringify(status)}: use one of ${PROGRESSES.join(', ')}`
    );
  }
  if (subscription !== undefined && typeof subscription !== 'string') {
    throw new errors.ValidationError(`subscription is ${JSON.stringify(subscription)}: use one documentId`);
  }
  return {
    page: readNumber('page', page, 1, Number.MAX_SAFE_INTEGER),
    pageSize: readNumber('pageSize', pageSize, 25, LARGEST_PAGE),
    where: {
      ...(status === 'failing' && { isFailing: true }),
      ...(status !== undefined && status !== 'failing' && { status: status as string }),
      ...(subscription !== undefined && { subscriptionId: subscription }),
    },
  };
}

function readNumber(name: string, value: unknown, byDefault: number, most: number): number {
  const number = value === undefined ? byDefault : Number(value);
  if (Number.isSafeInteger(number) && number >= 1 && number <= most) return number;
  throw new errors.ValidationError(
    `${name} is ${JSON.stringify(value)}: use a whole number from 1 to ${most}`
  );
}
