import { Box, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import type { AgendaName } from '../../../server/src/admin/agenda/queries';
import { AgendaItem } from './AgendaItem';
import { useAgenda } from './use-agenda';

/** One list of what is ahead. */
function AgendaWidget({ list }: { list: AgendaName }) {
  const say = useWords('deadlines');
  const { agenda, error, now } = useAgenda();
  if (error) return <Widget.Error />;
  if (!agenda || now === null) return <Widget.Loading />;
  const { total, entries } = agenda[list];
  if (total === 0) return <Widget.NoData>{say(`widgets.${list}.none`)}</Widget.NoData>;
  const rest = total - entries.length;
  return (
    <Box id={`deadlines-${list}`}>
      <Box tag="ul">
        {entries.map((entry) => (
          <AgendaItem
            key={`${entry.uid} ${entry.documentId} ${entry.state}`}
            entry={entry}
            isEnd={list === 'closing'}
            now={now}
          />
        ))}
      </Box>
      {rest > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('widgets.more', { rest })}
        </Typography>
      )}
    </Box>
  );
}

/** The deadlines within the next thirty days. */
export function ClosingSoon() {
  return <AgendaWidget list="closing" />;
}

/** What opens or begins within the next thirty days. */
export function OpeningSoon() {
  return <AgendaWidget list="opening" />;
}

/** Entries that are published but under embargo. */
export function UnderEmbargo() {
  return <AgendaWidget list="embargoed" />;
}
