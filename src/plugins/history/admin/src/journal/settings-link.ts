import type { StrapiApp } from '@strapi/strapi/admin';

import en from '../translations/en.json';
import { JOURNAL, permissions } from './addresses';

/** Puts the journal into the settings, under those of the whole application. */
export function addJournal(app: Pick<StrapiApp, 'addSettingsLink'>): void {
  app.addSettingsLink('global', {
    id: 'history-journal',
    to: JOURNAL,
    intlLabel: { id: 'history.journal.title', defaultMessage: en['journal.title'] },
    permissions,
    Component: () => import('./JournalPage'),
  });
}
