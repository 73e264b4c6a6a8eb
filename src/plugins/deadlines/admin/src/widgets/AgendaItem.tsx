import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import styled from 'styled-components';

import { useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, minuteOfEnd, momentText, relativeTime } from '@guichet/time';
import type { AgendaEntry } from '../../../server/src/admin/agenda/entries';
import { useModel } from '../api/description';
import { useNames } from '../parts/use-names';

const Title = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 600;
  font-size: 1.4rem;
  text-decoration: none;

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

interface Props {
  entry: AgendaEntry;
  /** Whether the instant is an end, so that midnight is written as 23:59. */
  isEnd: boolean;
  /** ms (UTC) */
  now: number;
}

/** An entry with something ahead: its title as a link, when it happens, and how soon. */
export function AgendaItem({ entry: { uid, documentId, locale, title, state, ...when }, isEnd, now }: Props) {
  const say = useWords('deadlines');
  const model = useModel(uid);
  const names = useNames();
  const instant = Date.parse(when.instant);
  const zone = when.timezone;
  const write = isEnd ? deadlineText : momentText;
  // The first state of a type needs no name; others, such as that of registration, do.
  const subject = state === null ? null : names.furtherState(uid, state);
  const search = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return (
    <Flex tag="li" justifyContent="space-between" gap={4} paddingTop={2} paddingBottom={2}>
      <Flex direction="column" alignItems="start" gap={1}>
        <Title to={`/content-manager/collection-types/${uid}/${documentId}${search}`}>{title}</Title>
        <Typography variant="pi" textColor="neutral600">
          {[model && names.type(uid, model.displayName), subject, write(instant, zone, say.locale)]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Flex>
      <Typography variant="omega" textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
        {relativeTime(instant, now, zone, say.locale, isEnd ? minuteOfEnd(instant, zone) : instant)}
      </Typography>
    </Flex>
  );
}
