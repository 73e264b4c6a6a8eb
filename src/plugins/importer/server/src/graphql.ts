import type { Core } from '@strapi/strapi';

import { SOURCE, WRITTEN_ENTRY } from './constants';

interface ShadowCrud {
  shadowCRUD(uid: string): { disable(): void };
}

/** What imports remember is nobody's API; the GraphQL plugin would publish every content type. */
export function keepOutOfGraphql({ strapi }: { strapi: Core.Strapi }): void {
  const extension = strapi.plugin('graphql')?.service('extension') as unknown as ShadowCrud | undefined;
  extension?.shadowCRUD(SOURCE).disable();
  extension?.shadowCRUD(WRITTEN_ENTRY).disable();
}
