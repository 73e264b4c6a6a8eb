import { Box, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { useOthers } from './use-others';

interface Props {
  uid: string;
  documentId: string;
}

/** Who else has the entry open. Always on the page, so that screen readers announce who comes. */
export function Presence({ uid, documentId }: Props) {
  const say = useWords('history');
  const others = useOthers(uid, documentId);
  return (
    <Box role="status" width="100%" id="history-presence">
      {others.map(({ name, isWriting, isAsker }) => (
        <Typography key={`${name} ${isAsker}`} tag="p" variant="pi" textColor="neutral600">
          {say(isAsker ? 'together.you' : 'together.other', {
            name: name ?? say('together.somebody'),
            writes: isWriting ? 'yes' : 'no',
          })}
        </Typography>
      ))}
    </Box>
  );
}
