import type { Core } from '@strapi/strapi';

import { ANNOUNCEMENT, MESSAGE, PUBLICATION } from './constants';

interface ShadowCrud {
  shadowCRUD(uid: string): { disable(): void };
}

/** What was announced is nobody's API; the GraphQL plugin would publish every content type. */
export function keepOutOfGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as unknown as ShadowCrud | undefined;
  for (const uid of [ANNOUNCEMENT, MESSAGE, PUBLICATION]) extension?.shadowCRUD(uid).disable();
}
