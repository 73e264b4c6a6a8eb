import { useState } from 'react';
import { Button, Flex, LinkButton, Loader, Modal, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';

import type { DeletedEntry } from '../../../server/src/look/deleted';
import { useDeleted, useKeepsVersions, useRestoreDeleted } from './api';
import { Left } from './Left';
import { WideContent } from './styles';
import { useHistoryWords } from './words';

/** Above the list of a type: opens its deleted entries. */
export function DeletedEntries() {
  const { say } = useHistoryWords();
  const { slug: uid = '' } = useParams<{ slug: string }>();
  const keepsVersions = useKeepsVersions(uid);
  const [isOpen, setIsOpen] = useState(false);
  if (!keepsVersions) return null;
  return (
    <>
      <Button variant="tertiary" size="S" startIcon={<Trash />} onClick={() => setIsOpen(true)}>
        {say('versions.deleted')}
      </Button>
      {isOpen && <DeletedDialog uid={uid} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function DeletedDialog({ uid, onClose }: { uid: string; onClose: () => void }) {
  const { say } = useHistoryWords();
  const [before, setBefore] = useState<number | undefined>();
  const { data, isError } = useDeleted({ uid, before });
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <WideContent id="history-deleted">
        <Modal.Header closeLabel={say('versions.close')}>
          <Modal.Title>{say('versions.deleted')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{say('versions.deleted.how')}</Typography>
            {isError && <Typography role="alert">{say('versions.error')}</Typography>}
            {!data && !isError && <Loader>{say('versions.loading')}</Loader>}
            {data?.data.length === 0 && <Typography tag="p">{say('versions.deleted.none')}</Typography>}
            <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
              {data?.data.map((entry) => (
                <DeletedItem key={entry.documentId} uid={uid} entry={entry} onClose={onClose} />
              ))}
            </Flex>
            {data && data.next !== null && (
              <Button variant="tertiary" onClick={() => setBefore(data.next ?? undefined)}>
                {say('versions.older')}
              </Button>
            )}
          </Flex>
        </Modal.Body>
      </WideContent>
    </Modal.Root>
  );
}

interface ItemProps {
  uid: string;
  entry: DeletedEntry;
  onClose: () => void;
}

function DeletedItem({ uid, entry, onClose }: ItemProps) {
  const { say, when, who } = useHistoryWords();
  const [restore, { data: done, isLoading, error }] = useRestoreDeleted();
  const { _unstableFormatAPIError: messageOf } = useAPIErrorHandler();
  const { documentId, title, locales, at, author, zone } = entry;
  const name = title ?? say('versions.no-title');
  const [locale] = locales;
  const search = locale === null ? '' : `?${new URLSearchParams({ 'plugins[i18n][locale]': locale })}`;
  return (
    <Flex tag="li" justifyContent="space-between" gap={4} wrap="wrap">
      <div>
        <Typography tag="p" fontWeight="bold">
          {name} {locales.length > 1 && `(${locales.join(', ')})`}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('versions.deleted.when', { when: when(at, zone), who: who(author) })}
        </Typography>
        {error && <Typography role="alert">{messageOf(error as never)}</Typography>}
        {done && <Left uid={uid} {...done} when="after" />}
      </div>
      {done ? (
        <LinkButton
          tag={NavLink}
          variant="secondary"
          to={`/content-manager/collection-types/${uid}/${documentId}${search}`}
          onClick={onClose}
        >
          {say('versions.deleted.open', { name })}
        </LinkButton>
      ) : (
        <Button variant="secondary" loading={isLoading} onClick={() => void restore({ uid, documentId })}>
          {say('versions.deleted.restore', { name })}
        </Button>
      )}
    </Flex>
  );
}
