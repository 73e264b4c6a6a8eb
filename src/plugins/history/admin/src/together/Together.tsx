import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { buildValidParams } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { setConflict } from './conflict';
import { ConflictDialog } from './ConflictDialog';
import { Presence } from './Presence';
import { type DocumentArguments, readVersion } from './read-versions';
import { useSettlement } from './use-settlement';

type Address = { id: string; slug: string; collectionType: string };

/** Below the buttons of the form: who else has the entry open, and what to do if they have saved it. */
export function Together() {
  const { id, slug, collectionType } = useParams<Address>();
  const [{ query }] = useQueryParams();
  if (!id || !slug || !collectionType || id === 'create') return null;
  const params = buildValidParams(query) as DocumentArguments['params'];
  const asked = { collectionType, model: slug, documentId: id, params };
  // Its type keeps no versions.
  if (readVersion(asked) === undefined) return null;
  const key = [slug, id, params?.locale].join(' ');
  return (
    <>
      <Presence key={id} uid={slug} documentId={id} />
      <Settlement key={key} asked={asked} />
    </>
  );
}

/** What an editor is told and asked once somebody else has saved, until they have saved too. */
function Settlement({ asked }: { asked: DocumentArguments }) {
  const say = useWords('history');
  const { conflict, merge, take, takeBack } = useSettlement(asked);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(conflict !== null), [conflict]);
  return (
    <>
      {merge && <Notice text={say('together.merged')} button={say('together.back')} onClick={takeBack} />}
      {conflict && !isOpen && (
        <Notice
          text={say('together.waiting')}
          button={say('together.compare')}
          onClick={() => setIsOpen(true)}
        />
      )}
      {conflict && isOpen && (
        <ConflictDialog
          conflict={conflict}
          base={merge && merge.theirs}
          onMerge={take}
          onDone={() => setConflict(null)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

interface NoticeProps {
  text: string;
  button: string;
  onClick: () => void;
}

function Notice({ text, button, onClick }: NoticeProps) {
  return (
    <Box role="status" width="100%" background="warning100" padding={3} hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography textColor="neutral800">{text}</Typography>
        <Button variant="tertiary" onClick={onClick}>
          {button}
        </Button>
      </Flex>
    </Box>
  );
}
