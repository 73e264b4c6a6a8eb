import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';

import type { RestorePlan } from '../../../server/src/restore/plan';
import type { RestoreResult } from '../../../server/src/restore/controller';
import { usePlan, useRestore } from './api';
import { Differences } from './Differences';
import { Left } from './Left';
import { useHistoryWords } from './words';

interface Props {
  uid: string;
  /** Of the version. */
  id: number;
  onBack: () => void;
  onClose: () => void;
}

/** Says what restoring will do, does it, and says what it did. */
export function RestoreStep({ uid, id, onBack, onClose }: Props) {
  const { say } = useHistoryWords();
  const { data: plan, error } = usePlan(id);
  const [restore, { data: done, isLoading, error: failure }] = useRestore();
  const { _unstableFormatAPIError: messageOf } = useAPIErrorHandler();
  const problem = error ?? failure;
  const isNothing = plan?.differences.length === 0;
  return (
    <>
      <Modal.Body>
        {problem && <Typography role="alert">{messageOf(problem as never)}</Typography>}
        {!plan && !problem && <Loader>{say('versions.loading')}</Loader>}
        {done ? <Done uid={uid} done={done} /> : plan && <Plan uid={uid} plan={plan} />}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={done ? onClose : onBack}>
          {say(done ? 'versions.close' : 'versions.back')}
        </Button>
        {!done && (
          <Button disabled={!plan || isNothing} loading={isLoading} onClick={() => void restore(id)}>
            {say('versions.restore.confirm')}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
}

function Plan({ uid, plan }: { uid: string; plan: RestorePlan }) {
  const { say, label } = useHistoryWords();
  const { differences, zone, isPublic, shared, missing, kept } = plan;
  const list = (items: string[]) => new Intl.ListFormat(say.locale).format(items);
  if (differences.length === 0 && kept.length === 0)
    return <Typography>{say('versions.restore.same')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">{say(isPublic ? 'versions.restore.public' : 'versions.restore.draft')}</Typography>
      {shared.names.length > 0 && (
        <Typography tag="p">
          {say('versions.restore.shared', {
            names: list(shared.names.map((name) => label(uid, name))),
            locales: list(shared.locales.map((locale) => languageOf(locale, say.locale))),
            count: shared.names.length,
          })}
        </Typography>
      )}
      <Left uid={uid} missing={missing} kept={kept} when="before" />
      {differences.length > 0 && (
        <Box>
          <Typography tag="h3" variant="delta">
            {say('versions.restore.changes')}
          </Typography>
          <Differences differences={differences} zone={zone} />
        </Box>
      )}
    </Flex>
  );
}

function languageOf(locale: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(locale) ?? locale;
}

function Done({ uid, done }: { uid: string; done: RestoreResult }) {
  const { say } = useHistoryWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" role="status">
        {say('versions.restore.done')}
      </Typography>
      <Left uid={uid} {...done} when="after" />
    </Flex>
  );
}
