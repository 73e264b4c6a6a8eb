import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const PACKAGE = '@strapi/plugin-users-permissions/package.json';
/** It is not exported; users-permissions registers it from this module. */
const MODULE = path.join('dist', 'server', 'utils', 'sanitize', 'sanitizers.js');

/** @returns the sanitizer of answers that users-permissions registers; `null` if it cannot be identified */
export function sanitizerOfUsersPermissions(strapi: Core.Strapi): unknown {
  const load = createRequire(__filename);
  try {
    const file = path.join(path.dirname(load.resolve(PACKAGE)), MODULE);
    return load(file).__require().defaultSanitizeOutput;
  } catch (error) {
    strapi.log.warn(`Answers are sanitized by Strapi's own sanitizer, which takes longer: ${error}`);
    return null;
  }
}
