import { useWords } from '@guichet/strapi-kit/admin';
import { Badge } from '../../parts/Badge';

/** Whether an embargo still hides an entry from the public. */
export function EmbargoBadge({ isHidden }: { isHidden: boolean }) {
  const say = useWords('deadlines');
  return (
    <Badge tone={isHidden ? 'held' : 'present'}>
      {say(isHidden ? 'page.embargo.ahead' : 'page.embargo.over')}
    </Badge>
  );
}
