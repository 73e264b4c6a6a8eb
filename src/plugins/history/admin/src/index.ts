import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { translateRefusals, translations } from '@guichet/strapi-kit/admin';
import { addJournal } from './journal/settings-link';
import { sendVersions } from './together/send-versions';
import { Together } from './together/Together';
import en from './translations/en.json';
import fr from './translations/fr.json';
import { noticeWhatIsDone } from './undo/done';
import { Undo } from './undo/Undo';
import { DeletedEntries } from './versions/DeletedEntries';
import { HistoryPanel } from './versions/HistoryPanel';

export default {
  register(app: StrapiApp) {
    translateRefusals(app);
    noticeWhatIsDone(app);
    addJournal(app);
  },
  bootstrap(app: StrapiApp) {
    sendVersions();
    const contentManager = app.getPlugin('content-manager');
    (contentManager.apis as ContentManagerPlugin['config']['apis']).addEditViewSidePanel([HistoryPanel]);
    contentManager.injectComponent('listView', 'actions', {
      name: 'history-deleted',
      Component: DeletedEntries,
    });
    contentManager.injectComponent('editView', 'right-links', {
      name: 'history-together',
      Component: Together,
    });
    // Whoever deletes an entry is led to the list.
    contentManager.injectComponent('editView', 'right-links', { name: 'history-undo', Component: Undo });
    contentManager.injectComponent('listView', 'actions', { name: 'history-undo', Component: Undo });
  },
  registerTrads: translations('history', { en, fr }),
};
