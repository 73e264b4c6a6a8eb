import { useWords } from '@guichet/strapi-kit/admin';
import { Badge } from '../../parts/Badge';

/** The public sees nothing of it. */
export function DraftBadge() {
  const say = useWords('deadlines');
  return <Badge tone="over">{say('page.draft')}</Badge>;
}
