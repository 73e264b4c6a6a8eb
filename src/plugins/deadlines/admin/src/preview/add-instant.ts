import type { StrapiApp } from '@strapi/strapi/admin';

import { askWithInstant } from './ask-with-instant';
import { PreviewInstant } from './PreviewInstant';

/** Lets editors choose the instant for which Strapi's preview shows an entry. */
export function addInstantToPreview(app: StrapiApp): void {
  // A choice that changes nothing would be a lie.
  if (!askWithInstant()) return;
  app
    .getPlugin('content-manager')
    .injectComponent('preview', 'actions', { name: 'deadlines-instant', Component: PreviewInstant });
}
