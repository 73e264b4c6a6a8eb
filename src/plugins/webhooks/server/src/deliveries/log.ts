import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import type { Attempt } from '../domain/delivery-outcome';
import { findSubscription, findSubscriptions, type Subscription } from '../subscriptions/store';
import type { LogQuery } from './log-query';
import { titleInMessage } from './title-in-message';
import { deliveries, IS_FAILING, progressOf, rows, type Delivery, type DisplayedStatus } from './table';

const STORED = ['documentId', 'messageId', 'subscriptionId', 'event', 'entryKey', 'status'] as const;
const WHEN = ['queuedAt', 'nextTryAt', 'deliveredAt'] as const;

/** A delivery without its body and the subscriber's responses. */
export interface Listed extends Pick<Delivery, (typeof STORED)[number] | (typeof WHEN)[number]> {
  progress: DisplayedStatus;
  /** What it is about, see `subjectOf`. */
  subject: string | null;
  /** How many attempts were made. */
  attempts: number;
  /** `null` before the first. */
  lastTry: Omit<Attempt, 'response'> | null;
}

/** A whole delivery: with its body, every attempt, and its subscription, `null` if that was deleted. */
export interface Whole extends Listed, Pick<Delivery, 'tries' | 'body'> {
  subscription: Addressee | null;
}

/** The subscription, for readers who may read the log but not the subscriptions. */
export type Addressee = Pick<Subscription, 'documentId' | 'name' | 'enabled'>;

export interface LogPage {
  data: Listed[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    /** All subscriptions. */
    subscriptions: Addressee[];
    /** For how many days the log is kept. */
    keepDays: number;
  };
}

/** A page of the log, newest first. */
export async function readLog(strapi: Core.Strapi, { page, pageSize, where }: LogQuery): Promise<LogPage> {
  const { isFailing, ...attributes } = where;
  const failing = { id: { $in: rows(strapi).select('id').whereRaw(IS_FAILING) } };
  const { results, pagination } = await deliveries(strapi).findPage({
    select: [...STORED, ...WHEN, 'tries', 'body'],
    where: { ...attributes, ...(isFailing && failing) },
    orderBy: { id: 'desc' },
    page,
    pageSize,
  });
  const subscriptions = (await findSubscriptions(strapi)).map(addressee);
  const { keepDays } = pluginConfig(strapi);
  return { data: results.map(listed), meta: { pagination, subscriptions, keepDays } };
}

export function findDelivery(strapi: Core.Strapi, documentId: string): Promise<Delivery | null> {
  return deliveries(strapi).findOne({ where: { documentId } });
}

export async function shownWhole(strapi: Core.Strapi, delivery: Delivery): Promise<Whole> {
  const subscription = await findSubscription(strapi, delivery.subscriptionId);
  const { tries, body } = delivery;
  return { ...listed(delivery), tries, body, subscription: subscription && addressee(subscription) };
}

function listed(delivery: Delivery): Listed {
  const stored = Object.fromEntries([...STORED, ...WHEN].map((name) => [name, delivery[name]]));
  const last = delivery.tries.at(-1);
  return {
    ...(stored as Pick<Delivery, (typeof STORED)[number] | (typeof WHEN)[number]>),
    progress: progressOf(delivery),
    subject: titleInMessage(delivery.body),
    attempts: delivery.tries.length,
    lastTry: last ? withoutAnswer(last) : null,
  };
}

function withoutAnswer({ response: _response, ...attempt }: Attempt): Omit<Attempt, 'response'> {
  return attempt;
}

function addressee({ documentId, name, enabled }: Subscription): Addressee {
  return { documentId, name, enabled };
}
