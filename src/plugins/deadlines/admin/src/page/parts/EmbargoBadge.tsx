import { Status, Typography } from '@strapi/design-system';

import { useWords } from '../../../../../../admin/kit/translations';

/** Whether an embargo still hides an entry from the public. */
export function EmbargoBadge({ isHidden }: { isHidden: boolean }) {
  const say = useWords('deadlines');
  return (
    <Status variant={isHidden ? 'warning' : 'success'} size="S" width="max-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {say(isHidden ? 'page.embargo.ahead' : 'page.embargo.over')}
      </Typography>
    </Status>
  );
}
