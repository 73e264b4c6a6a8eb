import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ChangeNote } from './ChangeNote';
import { CHANGE_NOTE, OVER_NOTICE, SWITCH } from './form-layout';
import { OverNotice } from './OverNotice';
import { Switch } from './Switch';

/** Adds the inputs that `withDatesFirst` puts into the form. */
export function registerForm(app: Pick<StrapiApp, 'addFields'>): void {
  // Strapi's type for fields has no props.
  app.addFields({ type: CHANGE_NOTE, Component: ChangeNote as ComponentType });
  app.addFields({ type: OVER_NOTICE, Component: OverNotice });
  app.addFields({ type: SWITCH, Component: Switch as ComponentType });
}
