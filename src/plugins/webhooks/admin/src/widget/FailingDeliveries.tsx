import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink, Link as RouterLink } from 'react-router-dom';
import { CheckCircle } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import { logAddress, deliveryAddress } from '../addresses';
import { useLog, type Listed } from '../api/deliveries';
import { useInstants } from '../parts/instants';
import { answerOf } from '../words/answer';

const FAILING = { status: 'failing', page: '1', pageSize: '3' };
const GIVEN_UP = { status: 'failed', page: '1', pageSize: '1' };

/** For the home page: messages that do not arrive, and why. It keeps itself up to date. */
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

interface FailingDeliveryProps {
  delivery: Listed;
  /** The name of the subscription. */
  addressee: string;
}

/** One message that does not arrive: to whom, why, and when it is retried. */
function FailingDelivery({ delivery, addressee }: FailingDeliveryProps) {
  const say = useWords('webhooks');
  const { ago } = useInstants();
  const { documentId, event, subject, lastTry, nextTryAt } = delivery;
  const title = [say.name('event', event), subject].filter(Boolean).join(say('widget.separator'));
  const { key, values } = answerOf(lastTry!);
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography tag={RouterLink} to={deliveryAddress(documentId)} fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="danger700">
        {say('widget.why', { addressee, answer: say(key, values) })}
      </Typography>
      {nextTryAt && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('log.next-try', { when: ago(nextTryAt) })}
        </Typography>
      )}
    </Box>
  );
}

function AllWell() {
  const say = useWords('webhooks');
  return (
    <Flex id="failing-deliveries" direction="column" justifyContent="center" height="100%" gap={4}>
      <CheckCircle fill="success600" width="3.2rem" height="3.2rem" aria-hidden />
      <Typography textColor="neutral800">{say('widget.all-well')}</Typography>
    </Flex>
  );
}
