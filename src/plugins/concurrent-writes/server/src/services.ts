import type { Core } from '@strapi/strapi';

import { createTurns, type Turns } from './turns';

export const services = { turns: createTurns };

export function turnsOf(strapi: Core.Strapi): Turns {
  return strapi.plugin('concurrent-writes').service('turns');
}
