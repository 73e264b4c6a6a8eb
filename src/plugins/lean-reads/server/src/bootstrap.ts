import type { Core } from '@strapi/strapi';

/** What needs the database and the services of other plugins: one function a measure. */
export function bootstrap(_: { strapi: Core.Strapi }): void {}
