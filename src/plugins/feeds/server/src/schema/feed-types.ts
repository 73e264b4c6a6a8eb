import type { Core } from '@strapi/strapi';

import { schemasOf } from '@guichet/strapi-kit';
import { deadlines } from '../partners';
import { readFeedTypes, type FeedType } from './feed-type';

/**
 * The content types of this app that opted in.
 *
 * @throws OptInError if a schema's opt-in is wrong
 */
export function feedTypes(strapi: Core.Strapi): FeedType[] {
  const models = deadlines(strapi, 'models') ?? new Map();
  const labels = deadlines(strapi, 'labels') ?? new Map();
  return readFeedTypes(schemasOf(strapi), models, labels);
}
