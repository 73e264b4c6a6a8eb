import type { Core } from '@strapi/strapi';

import { refuseParameter } from '../validation-error';

type Resolve = (parent: unknown, args: { info?: unknown }, ctx: unknown, info: unknown) => unknown;

/**
 * Refuses GraphQL's `updateUploadFile` without `info`, which is optional in the schema although the resolver reads it.
 */
export function expectFileInfo(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const expectInfo = (next: Resolve, ...[parent, args, ctx, info]: Parameters<Resolve>) => {
    if (!args.info) refuseParameter(['info'], 'is missing: give it what is to be changed of the file');
    return next(parent, args, ctx, info);
  };
  const resolversConfig = { 'Mutation.updateUploadFile': { middlewares: [expectInfo] } };
  strapi.plugin('graphql').service('extension').use({ resolversConfig });
}
