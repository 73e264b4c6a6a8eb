import { useState } from 'react';
import { useDocumentRBAC, type PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { Button, Flex } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';

import { useEditedLocale, useWords } from '@guichet/strapi-kit/admin';
import { useKeepsVersions, type LookedAt } from './api';
import { Help } from './Help';
import { HistoryDialog } from './HistoryDialog';

/** Next to an entry that has versions: opens its history. */
export const HistoryPanel: PanelComponent = ({ model: uid, documentId, document }) => {
  const say = useWords('history');
  const keepsVersions = useKeepsVersions(uid);
  const locale = useEditedLocale(document?.locale);
  if (!keepsVersions || !documentId || documentId === 'create') return null;
  return { title: say('title'), content: <OpenHistory entry={{ uid, documentId, locale }} /> };
};

function OpenHistory({ entry }: { entry: LookedAt }) {
  const say = useWords('history');
  const [isOpen, setIsOpen] = useState(false);
  const isModified = useForm('OpenHistory', ({ modified }) => modified);
  const mayUpdate = useDocumentRBAC('OpenHistory', ({ canUpdate }) => canUpdate);
  return (
    <Flex id="history-panel" direction="column" alignItems="stretch" gap={2} width="100%">
      <Button
        variant="secondary"
        startIcon={<ClockCounterClockwise />}
        fullWidth
        onClick={() => setIsOpen(true)}
      >
        {say('versions.open')}
      </Button>
      <Help />
      {isOpen && (
        <HistoryDialog
          entry={entry}
          mayRestore={mayUpdate === true}
          isModified={isModified}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Flex>
  );
}
