import { Status, Typography, type StatusVariant } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { DisplayedStatus } from '../../../server/src/deliveries/table';

const VARIANTS: Record<DisplayedStatus, StatusVariant> = {
  pending: 'secondary',
  failing: 'danger',
  delivered: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

interface Props {
  progress: DisplayedStatus;
}

/** The status of a delivery, in colour and in words. */
export function ProgressStatus({ progress }: Props) {
  const say = useWords('webhooks');
  return (
    <Status variant={VARIANTS[progress]} size="S" width="min-content">
      <Typography tag="span" variant="omega" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
        {say(`progress.${progress}`)}
      </Typography>
    </Status>
  );
}
