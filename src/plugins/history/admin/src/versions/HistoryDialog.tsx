import { useState } from 'react';
import { Loader, Modal, Typography } from '@strapi/design-system';

import type { Look, LookedAt } from './api';
import { ChangeList } from './ChangeList';
import { PublishedAt, PublishedView } from './Published';
import { RestoreStep } from './RestoreStep';
import { Columns, WideContent } from './styles';
import { useChanges, type Changes } from './use-changes';
import { VersionView } from './VersionView';
import { mainVersion, useHistoryWords } from './words';

interface Props {
  entry: LookedAt;
  mayRestore: boolean;
  /** Whether something was typed that is not saved: restoring would lose it. */
  isModified: boolean;
  onClose: () => void;
}

/** The history of an entry, above its form, which stays as it is. */
export function HistoryDialog({ entry, mayRestore, isModified, onClose }: Props) {
  const { say } = useHistoryWords();
  const changes = useChanges(entry);
  const [look, setLook] = useState<Look>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const shown = look ?? newest(changes);
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <WideContent id="history-dialog">
        <Modal.Header closeLabel={say('versions.close')}>
          <Modal.Title>{say(restored === null ? 'title' : 'versions.restore.title')}</Modal.Title>
        </Modal.Header>
        {restored !== null ? (
          <RestoreStep uid={entry.uid} id={restored} onBack={() => setRestored(null)} onClose={onClose} />
        ) : (
          <Modal.Body>
            <Shown {...{ entry, changes, shown, setLook, mayRestore, isModified }} onRestore={setRestored} />
          </Modal.Body>
        )}
      </WideContent>
    </Modal.Root>
  );
}

function newest({ found }: Changes): Look {
  return found?.data[0] ? { id: mainVersion(found.data[0]).id } : null;
}

interface ShownProps {
  entry: LookedAt;
  changes: Changes;
  shown: Look;
  setLook: (look: Look) => void;
  mayRestore: boolean;
  isModified: boolean;
  onRestore: (id: number) => void;
}

function Shown({ entry, changes, shown, setLook, mayRestore, isModified, onRestore }: ShownProps) {
  const { say } = useHistoryWords();
  const { found, isError } = changes;
  if (isError) return <Typography role="alert">{say('versions.error')}</Typography>;
  if (!found) return <Loader>{say('versions.loading')}</Loader>;
  if (shown === null) return <Typography>{say('versions.none')}</Typography>;
  return (
    <Columns>
      <div>
        <PublishedAt zone={found.zone} onChoose={(at) => setLook({ at })} />
        <ChangeList uid={entry.uid} changes={changes} look={shown} onLook={setLook} />
      </div>
      {'at' in shown ? (
        <PublishedView entry={entry} at={shown.at} zone={found.zone} />
      ) : (
        <VersionView
          key={shown.id}
          id={shown.id}
          changes={found.data}
          {...{ mayRestore, isModified, onRestore }}
        />
      )}
    </Columns>
  );
}
