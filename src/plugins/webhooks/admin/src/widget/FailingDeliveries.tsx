import { Box, Flex, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { logAddress } from '../addresses';
import { useLog } from '../api/deliveries';
import { AllWell } from './AllWell';
import { FailingDelivery } from './FailingDelivery';

const FAILING = { status: 'failing', page: '1', pageSize: '3' };
const GIVEN_UP = { status: 'failed', page: '1', pageSize: '1' };

/** For the home page: what does not arrive, and why. It asks by itself whether that is still so. */
export function FailingDeliveries() {
  const say = useWords('webhooks');
  const { data: failing, isError } = useLog(FAILING);
  const { data: givenUp } = useLog(GIVEN_UP);
  if (isError && !failing) return <Widget.Error />;
  if (!failing || !givenUp) return <Widget.Loading />;
  const count = failing.meta.pagination.total;
  const lost = givenUp.meta.pagination.total;
  const names = new Map(failing.meta.subscriptions.map(({ documentId, name }) => [documentId, name]));
  if (count + lost === 0) return <AllWell />;
  return (
    <Flex id="failing-deliveries" direction="column" alignItems="stretch" gap={3}>
      {count > 0 && (
        <Link tag={NavLink} to={logAddress({ status: 'failing' })}>
          {say('widget.failing', { count })}
        </Link>
      )}
      <Box tag="ul">
        {failing.data.map((delivery) => (
          <FailingDelivery
            key={delivery.documentId}
            delivery={delivery}
            addressee={names.get(delivery.subscriptionId) ?? say('log.deleted')}
          />
        ))}
      </Box>
      {lost > 0 && (
        <Link tag={NavLink} to={logAddress({ status: 'failed' })}>
          {say('widget.given-up', { count: lost })}
        </Link>
      )}
    </Flex>
  );
}
