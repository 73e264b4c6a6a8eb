import { useState } from 'react';
import { Box, Button, Flex, Status, Typography } from '@strapi/design-system';

import type { ChangeSummary, VersionSummary } from '../../../server/src/look/find-changes';
import type { Look } from './api';
import { List, ListButton } from './styles';
import type { Changes } from './use-changes';
import { mainVersion, useHistoryWords } from './words';

interface Props {
  uid: string;
  changes: Changes;
  look: Look;
  onLook: (look: Look) => void;
}

/** What happened to an entry, newest first. */
export function ChangeList({ uid, changes: { found, more }, look, onLook }: Props) {
  const { say } = useHistoryWords();
  const [isLoading, setIsLoading] = useState(false);
  const { data, next, zone } = found!;
  const older = () => {
    setIsLoading(true);
    void more().finally(() => setIsLoading(false));
  };
  const id = look && 'id' in look ? look.id : null;
  return (
    <>
      <List aria-label={say('versions.list')}>
        {data.map((change) => (
          <li key={`${change.id} ${change.action}`}>
            <ListButton
              type="button"
              aria-pressed={change.versions.some((version) => version.id === id)}
              onClick={() => onLook({ id: mainVersion(change).id })}
            >
              <ListedChange uid={uid} change={change} zone={zone} />
            </ListButton>
          </li>
        ))}
      </List>
      {next !== null && (
        <Box paddingTop={2}>
          <Button variant="tertiary" fullWidth loading={isLoading} onClick={older}>
            {say('versions.older')}
          </Button>
        </Box>
      )}
    </>
  );
}

function ListedChange({ uid, change, zone }: { uid: string; change: ChangeSummary; zone: string }) {
  const { say, when, who, action } = useHistoryWords();
  const version = mainVersion(change);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography fontWeight="bold">{action(change)}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {when(change.at, zone)}
        </Typography>
      </Flex>
      {change.action !== 'began' && (
        <Typography variant="pi" textColor="neutral600">
          {who(change.author)}
        </Typography>
      )}
      <Flex justifyContent="space-between" gap={2}>
        <ChangedFields uid={uid} version={version} isFirst={FIRST.includes(change.action)} />
        {version.status === 'published' && version.isPresent && (
          <Status size="XS" variant="success">
            <Typography variant="pi">{say('versions.public')}</Typography>
          </Status>
        )}
      </Flex>
    </Flex>
  );
}

/** Actions of which all fields are new. */
const FIRST = ['create', 'clone', 'began'];
/** Labels that are listed; of more, how many there are. */
const LISTED = 4;

function ChangedFields({
  uid,
  version,
  isFirst,
}: {
  uid: string;
  version: VersionSummary;
  isFirst: boolean;
}) {
  const { say, label } = useHistoryWords();
  if (isFirst || !version.isPresent) return null;
  const labels = version.changed.map((name) => label(uid, name));
  const rest = labels.length - LISTED;
  const listed = labels.slice(0, LISTED).join(', ');
  return (
    <Typography variant="pi" textColor="neutral800">
      {rest > 0 ? say('versions.and-more', { labels: listed, rest }) : listed}
    </Typography>
  );
}
