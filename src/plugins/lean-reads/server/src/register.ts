import type { Core } from '@strapi/strapi';

/** What has to be in place before plugins and the application start: one function a measure. */
export function register(_: { strapi: Core.Strapi }): void {}
