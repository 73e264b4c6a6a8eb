import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ZONED } from './zoned-layout';
import { ZonedField } from './ZonedField';

/** Lets the edit form show date-times of what opted in by an input of this plugin. */
export function registerInputs(app: Pick<StrapiApp, 'addFields'>): void {
  // Strapi types fields as if they took no props.
  app.addFields({ type: ZONED, Component: ZonedField as ComponentType });
}
