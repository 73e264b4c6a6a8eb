import { useState } from 'react';
import { Box, Button, Field, Flex, Loader, TextInput, Typography } from '@strapi/design-system';
import { DateTime } from 'luxon';

import { momentText, zoneText } from '@guichet/time';
import { usePublished, type LookedAt } from './api';
import { Differences } from './Differences';
import { useHistoryWords } from './words';

interface Props {
  /** IANA, of the entry. */
  zone: string;
  /** @param at ISO 8601, UTC */
  onChoose: (at: string) => void;
}

/** Asks for a date and a time, in the entry's zone, whatever the browser's is. */
export function PublishedAt({ zone, onChoose }: Props) {
  const { say } = useHistoryWords();
  const [typed, setTyped] = useState('');
  return (
    <Box
      tag="form"
      paddingBottom={4}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onChoose(new Date(DateTime.fromISO(typed, { zone }).toMillis()).toISOString());
      }}
    >
      <Field.Root hint={zoneText(zone, say.locale)}>
        <Field.Label>{say('versions.published-at')}</Field.Label>
        <Flex gap={2} wrap="wrap">
          <Box flex="1 1 16rem">
            <TextInput
              type="datetime-local"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </Box>
          <Button type="submit" variant="tertiary" size="L" disabled={typed === ''}>
            {say('versions.see')}
          </Button>
        </Flex>
        <Field.Hint />
      </Field.Root>
    </Box>
  );
}

interface ViewProps {
  entry: LookedAt;
  /** ISO 8601, UTC */
  at: string;
  zone: string;
}

/** What the public saw at an instant, whole. */
export function PublishedView({ entry, at, zone }: ViewProps) {
  const { say, when, who } = useHistoryWords();
  const { data, isError, isFetching } = usePublished({ ...entry, at });
  if (isError) return <Typography role="alert">{say('versions.error')}</Typography>;
  if (isFetching || data === undefined) return <Loader>{say('versions.loading')}</Loader>;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="history-version">
      <div>
        <Typography tag="h3" id="history-version" variant="beta">
          {say('versions.saw', { when: momentText(Date.parse(at), zone, say.locale) })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {data === null
            ? say('versions.saw-nothing')
            : say('versions.saw-since', { when: when(data.after.at, zone), who: who(data.after.author) })}
        </Typography>
      </div>
      {data && <Differences differences={data.differences} zone={data.zone} isPlain />}
    </Flex>
  );
}
