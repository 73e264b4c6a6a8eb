import { useState } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';

import type { ComparedVersions } from '../../../server/src/look/compare';
import type { ChangeSummary } from '../../../server/src/look/find-changes';
import { useDifferences } from './api';
import { Differences } from './Differences';
import { useHistoryWords } from './words';

interface Props {
  id: number;
  /** Those that are listed, of which one can be compared with. */
  changes: ChangeSummary[];
  mayRestore: boolean;
  isModified: boolean;
  onRestore: (id: number) => void;
}

/** One version, and how it differs from the one before or from another one. */
export function VersionView({ id, changes, mayRestore, isModified, onRestore }: Props) {
  const { say, when, who, action } = useHistoryWords();
  const [from, setFrom] = useState<string | undefined>();
  const { data, isError } = useDifferences({ id, from });
  if (isError) return <Typography role="alert">{say('versions.error')}</Typography>;
  if (!data) return <Loader>{say('versions.loading')}</Loader>;
  const { after, zone } = data;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="history-version">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <div>
          <Typography tag="h3" id="history-version" variant="beta">
            {action(after)}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('versions.when-who', { when: when(after.at, zone), who: who(after.author) })}
          </Typography>
        </div>
        {mayRestore && after.isPresent && (
          <Button variant="secondary" disabled={isModified} onClick={() => onRestore(id)}>
            {say('versions.restore')}
          </Button>
        )}
      </Flex>
      {mayRestore && isModified && <Typography variant="pi">{say('versions.save-first')}</Typography>}
      {after.isPresent && <CompareWith {...{ compared: data, changes, from, zone }} onChange={setFrom} />}
      <Compared compared={data} />
    </Flex>
  );
}

interface CompareProps {
  compared: ComparedVersions;
  changes: ChangeSummary[];
  from: string | undefined;
  zone: string;
  onChange: (from: string) => void;
}

function CompareWith({ compared: { before, after }, changes, from, zone, onChange }: CompareProps) {
  const { say, when, action } = useHistoryWords();
  const others = changes.flatMap((change) =>
    change.versions
      .filter(({ id, isPresent }) => isPresent && id !== after.id)
      .map(({ id, status }) => ({ id, status, change }))
  );
  if (others.length === 0) return null;
  const isListed = others.some(({ id }) => id === before?.id);
  return (
    <Field.Root>
      <Field.Label>{say('versions.compare')}</Field.Label>
      <SingleSelect
        value={from ?? String(before?.id ?? 'none')}
        onChange={(value) => onChange(String(value))}
      >
        {before && !isListed && (
          <SingleSelectOption value={String(before.id)}>{say('versions.before')}</SingleSelectOption>
        )}
        {others.map(({ id, status, change }) => (
          <SingleSelectOption key={id} value={String(id)}>
            {say(`versions.option.${status}`, { when: when(change.at, zone), action: action(change) })}
          </SingleSelectOption>
        ))}
        <SingleSelectOption value="none">{say('versions.whole')}</SingleSelectOption>
      </SingleSelect>
    </Field.Root>
  );
}

function Compared({ compared: { before, after, zone, differences } }: { compared: ComparedVersions }) {
  const { say } = useHistoryWords();
  if (!after.isPresent) return <Typography>{say(`versions.absent.${after.status}`)}</Typography>;
  if (differences.length === 0) return <Typography>{say('versions.same')}</Typography>;
  return (
    <Box>
      {after.action === 'began' && <Typography tag="p">{say('versions.began')}</Typography>}
      <Differences differences={differences} zone={zone} isPlain={!before?.isPresent} />
    </Box>
  );
}
