import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { type ReactNode, useEffect, useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { useKeepsVersions } from '../versions/api';
import { useUndo } from './api';
import { type Done, setDone, useDone } from './done';

/** How long the offer stays, in ms: long enough to read the page that was just published. */
const STAYS = 60_000;

/** After a publication, a deletion or another change that the public sees: the way back. */
export function Undo() {
  const done = useDone();
  const keepsVersions = useKeepsVersions(done?.uid ?? '');
  return done && keepsVersions ? <Offer key={JSON.stringify(done)} done={done} /> : null;
}

function Offer({ done }: { done: Done }) {
  const say = useWords('history');
  const [undo, { isLoading, isSuccess, error }] = useUndo();
  const { _unstableFormatAPIError: messageOf } = useAPIErrorHandler();
  const text = isSuccess ? say('undo.undone') : say.name('undo.done', done.action);
  return (
    <Message isBusy={isLoading}>
      <Typography>{error ? messageOf(error as never) : text}</Typography>
      {!isSuccess && !error && (
        <Button
          size="S"
          variant="secondary"
          loading={isLoading}
          onClick={() => void undo({ ...done, note: say('undo.note') })}
        >
          {say('undo.undo')}
        </Button>
      )}
      <IconButton label={say('undo.dismiss')} variant="ghost" onClick={() => setDone(null)}>
        <Cross />
      </IconButton>
    </Message>
  );
}

/** At the foot of the window, until its time is over. That waits for whoever reads it or is about to click. */
function Message({ isBusy, children }: { isBusy: boolean; children: ReactNode }) {
  const [isWatched, setIsWatched] = useState(false);
  useEffect(() => {
    if (isWatched || isBusy) return undefined;
    const timer = setTimeout(() => setDone(null), STAYS);
    return () => clearTimeout(timer);
  }, [isWatched, isBusy]);
  return (
    <Box
      id="history-undo"
      role="status"
      position="fixed"
      bottom={4}
      left="50%"
      transform="translateX(-50%)"
      zIndex={4}
      maxWidth="90vw"
      background="neutral0"
      borderColor="neutral300"
      padding={3}
      hasRadius
      shadow="popupShadow"
      onMouseEnter={() => setIsWatched(true)}
      onMouseLeave={() => setIsWatched(false)}
      onFocus={() => setIsWatched(true)}
      onBlur={() => setIsWatched(false)}
    >
      <Flex gap={3} wrap="wrap">
        {children}
      </Flex>
    </Box>
  );
}
