import { Box, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, endsOf, momentText, NEXT_DEADLINE, zoneOr } from '@guichet/time';
import { useDescription, useModel } from '../api/description';
import { instantOf } from './ahead';
import type { ListedRow } from './columns';

interface Props {
  row: ListedRow;
  /** The uid of what is listed. */
  uid: string;
  /** The attribute of the date-time. */
  name: string;
}

/** A date-time in words, in its entry's zone; for an end at midnight, the evening before. */
export default function DateCell({ row, uid, name }: Props) {
  const say = useWords('deadlines');
  const model = useModel(uid);
  const defaultZone = useDescription()?.timezone;
  const instant = instantOf(row, name);
  if (!model || !defaultZone || instant === null) return <Typography textColor="neutral800">–</Typography>;
  const zone = zoneOr(model.timezone && row[model.timezone], defaultZone);
  const isEnd = name === NEXT_DEADLINE || endsOf(model).includes(name);
  const write = isEnd ? deadlineText : momentText;
  return (
    // Strapi keeps a cell on one line, which would push the next columns out of sight.
    <Box minWidth="24rem" maxWidth="28rem" style={{ whiteSpace: 'normal' }}>
      <Typography textColor="neutral800">{write(instant, zone, say.locale)}</Typography>
    </Box>
  );
}
