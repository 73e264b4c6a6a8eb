import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ZONED } from './zoned-layout';
import { ZonedField } from './ZonedField';

/** Makes the edit form show date-times of types that opted in with an input of this plugin. */
export function registerInputs(app: Pick<StrapiApp, 'addFields'>): void {
  // Strapi's type for fields has no props.
  app.addFields({ type: ZONED, Component: ZonedField as ComponentType });
}
