import { Box, Typography } from '@strapi/design-system';

import type { RestoreResult } from '../../../server/src/restore/controller';
import { useHistoryWords } from './words';

interface Props extends RestoreResult {
  uid: string;
  /** Whether it is said before restoring, or after. */
  when: 'before' | 'after';
}

/** What does not come back: links and files that are gone, and fields that the user may not change. */
export function Left({ uid, missing, kept, when }: Props) {
  const { say, label } = useHistoryWords();
  const labels = new Intl.ListFormat(say.locale).format(kept.map((name) => label(uid, name)));
  return (
    <>
      {missing.length > 0 && (
        <Box>
          <Typography tag="p">{say(`versions.missing.${when}`)}</Typography>
          <ul>
            {missing.map(({ path, name }) => (
              <Typography key={`${path} ${name}`} tag="li">
                {say('versions.missing.item', {
                  label: label(uid, path.split('.')[0]),
                  name: name ?? say('versions.no-title'),
                })}
              </Typography>
            ))}
          </ul>
        </Box>
      )}
      {kept.length > 0 && <Typography tag="p">{say(`versions.kept.${when}`, { labels })}</Typography>}
    </>
  );
}
