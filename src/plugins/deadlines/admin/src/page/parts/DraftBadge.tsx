import { Status, Typography } from '@strapi/design-system';

import { useWords } from '../../../../../../admin/kit/translations';

/** The public sees nothing of it. */
export function DraftBadge() {
  const say = useWords('deadlines');
  return (
    <Status variant="alternative" size="S" width="min-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {say('page.draft')}
      </Typography>
    </Status>
  );
}
