import type { StrapiApp } from '@strapi/strapi/admin';
import { Calendar } from '@strapi/icons';

import { READ } from './permissions';

/** Adds the page "Deadlines" to the menu, for users who may read something in the content-manager. */
export function registerPage(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'plugins/deadlines',
    icon: Calendar,
    intlLabel: { id: 'deadlines.page.title', defaultMessage: 'Deadlines' },
    permissions: READ,
    position: 3,
    Component: () => import('./DeadlinesPage'),
  });
}
