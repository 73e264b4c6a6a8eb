import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';

export function AllWell() {
  const say = useWords('webhooks');
  return (
    <Flex id="failing-deliveries" direction="column" justifyContent="center" height="100%" gap={4}>
      <CheckCircle fill="success600" width="3.2rem" height="3.2rem" aria-hidden />
      <Typography textColor="neutral800">{say('widget.all-well')}</Typography>
    </Flex>
  );
}
