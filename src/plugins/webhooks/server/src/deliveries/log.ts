import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { deliveries, STATUSES, type Delivery } from './table';

export interface Question {
  page: number;
  pageSize: number;
  where: { status?: string; subscriptionId?: string };
}

const IN_LISTS = ['documentId', 'messageId', 'subscriptionId', 'event', 'entryKey', 'status'] as const;
const WHEN = ['queuedAt', 'nextTryAt', 'deliveredAt'] as const;
const LARGEST_PAGE = 100;

/**
 * Reads what a list is asked for: `subscription`, `status`, `page` and `pageSize`.
 *
 * @throws ValidationError (400) naming the parameter, its value and what it should be
 */
export function readQuestion({ subscription, status, page, pageSize }: Record<string, unknown>): Question {
  if (status !== undefined && !STATUSES.includes(status as never)) {
    throw new errors.ValidationError(
      `status is ${JSON.stringify(status)}: use one of ${STATUSES.join(', ')}`
    );
  }
  if (subscription !== undefined && typeof subscription !== 'string') {
    throw new errors.ValidationError(`subscription is ${JSON.stringify(subscription)}: use one documentId`);
  }
  return {
    page: readNumber('page', page, 1, Number.MAX_SAFE_INTEGER),
    pageSize: readNumber('pageSize', pageSize, 25, LARGEST_PAGE),
    where: {
      ...(status !== undefined && { status: status as string }),
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

/** A page of the log, the latest first, without what was sent and answered. */
export async function readLog(strapi: Core.Strapi, { page, pageSize, where }: Question) {
  const select = [...IN_LISTS, ...WHEN];
  const { results, pagination } = await deliveries(strapi).findPage({
    select,
    where,
    orderBy: { id: 'desc' },
    page,
    pageSize,
  });
  return { data: results.map(({ id: _id, ...shown }) => shown), meta: { pagination } };
}

export function findDelivery(strapi: Core.Strapi, documentId: string): Promise<Delivery | null> {
  return deliveries(strapi).findOne({ where: { documentId } });
}

/** A delivery whole: with the body that is sent, and every try. */
export function shownWhole(delivery: Delivery) {
  const names = [...IN_LISTS, ...WHEN, 'tries', 'body'] as const;
  return Object.fromEntries(names.map((name) => [name, delivery[name]]));
}
