import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { beforeOperations } from '@guichet/strapi-kit';
import { service } from '../services';

/** Refuses GraphQL mutations with `?at=` (400). */
export function refuseMutationsAsOf(strapi: Core.Strapi): void {
  beforeOperations(strapi, ({ operation: { operation } }) => {
    if (operation !== 'mutation' || !service(strapi, 'clock').isPreview()) return;
    const refusal = new errors.ValidationError('mutation with at: at is only for reads; leave it out');
    throw Object.assign(refusal, { extensions: { http: { status: 400 } } });
  });
}
