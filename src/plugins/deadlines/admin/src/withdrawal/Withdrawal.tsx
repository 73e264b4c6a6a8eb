import { Box, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { useAnnouncementsQuery } from '../api/edit-view';

export type WithdrawalKind = 'unpublish' | 'delete';

const EVENTS = { unpublish: 'entry.unpublished', delete: 'entry.deleted' } as const;

interface Props {
  /** Of the entries' type. */
  uid: string;
  kind: WithdrawalKind;
  /** How many of them the public sees. */
  count: number;
  /** How many others go with them. */
  drafts?: number;
  /** Whether other locales of them stay. */
  inOneLocale?: boolean;
}

/** What the public loses with entries, and how many subscribers are told. */
export function Withdrawal({ uid, kind, count, drafts = 0, inOneLocale = false }: Props) {
  const say = useWords('deadlines');
  // Without `transitions`, or while the server does not answer, subscribers are not mentioned.
  const { data } = useAnnouncementsQuery(uid);
  const receivers = data?.receivers[EVENTS[kind]];
  return (
    <Box id="deadlines-withdrawal">
      <Typography tag="p">
        {say(`withdrawal.${kind}`, { count, drafts, locales: inOneLocale ? 'one' : 'all' })}
      </Typography>
      {receivers !== undefined && (
        <Typography tag="p" paddingTop={2} paddingBottom={4}>
          {say('withdrawal.told', { receivers })}
        </Typography>
      )}
    </Box>
  );
}
