import { errors } from '@strapi/utils';

import { say } from '../domain/messages/say';
import { oldPaths } from '../partners';
import type { ApplyContext } from './context';

/** The paths by which the visitors of the old site know an entry lead to it from now on. */
export async function claimAddresses(
  context: ApplyContext,
  { uid, documentId }: { uid: string; documentId: string },
  addresses: string[]
): Promise<void> {
  const { strapi, locale, warnings } = context;
  const paths = oldPaths(strapi, uid);
  if (!paths) return;
  for (const path of addresses) {
    try {
      const { taken } = await paths.claim({ uid, documentId, locale, paths: [path] });
      warnings.push(...taken.map((one) => say('address-taken', { path: one.path })));
    } catch (error) {
      if (!(error instanceof errors.ValidationError)) throw error;
      warnings.push(say('not-an-address', { path, problem: error.message }));
    }
  }
}
