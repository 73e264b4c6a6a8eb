import { Flex, Typography } from '@strapi/design-system';

import { backendUrl } from '@guichet/strapi-kit/admin';
import type { FileDifference, LinkDifference, Mark } from '../../../server/src/look/differences';
import { useShown } from './shown';
import { Marked } from './Marked';
import { Thumbnail } from './styles';
import { useHistoryWords } from './words';

function useMark(): (mark: Mark) => Mark {
  const { isPlain } = useShown();
  return (mark) => (isPlain ? 'same' : mark);
}

/** Entries that are linked to no more, or newly. */
export function LinkList({ links }: { links: LinkDifference[] }) {
  const { say } = useHistoryWords();
  const { isPlain } = useShown();
  const markOf = useMark();
  const isOrder = !isPlain && links.every(({ mark }) => mark === 'same');
  return (
    <>
      {isOrder && <Typography variant="pi">{say('versions.order')}</Typography>}
      <ul>
        {links.map(({ documentId, mark, title, isGone }) => (
          <Typography key={documentId} tag="li">
            <Marked mark={markOf(mark)}>{title ?? say('versions.no-title')}</Marked>
            {isGone && ` (${say('versions.gone')})`}
          </Typography>
        ))}
      </ul>
    </>
  );
}

/** Files, with their thumbnails. */
export function FileList({ files }: { files: FileDifference[] }) {
  const { say } = useHistoryWords();
  const markOf = useMark();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {files.map(({ id, mark, name, url, isGone }) => (
        <Flex key={id} tag="li" gap={2}>
          {url && <Thumbnail src={new URL(url, backendUrl()).href} alt="" />}
          <Typography>
            <Marked mark={markOf(mark)}>{name}</Marked>
            {isGone && ` (${say('versions.gone')})`}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
