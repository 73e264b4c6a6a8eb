import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { deliveryAddress } from '../addresses';
import type { Listed } from '../api/deliveries';
import { useInstants } from '../parts/instants';
import { answerOf } from '../words/answer';

interface Props {
  delivery: Listed;
  /** The name of the subscription. */
  addressee: string;
}

/** One message that does not arrive: to whom, why, and when it is tried again. */
export function FailingDelivery({ delivery, addressee }: Props) {
  const say = useWords('webhooks');
  const { ago } = useInstants();
  const { documentId, event, subject, lastTry, nextTryAt } = delivery;
  const title = [say.name('event', event), subject].filter(Boolean).join(say('widget.separator'));
  const { key, values } = answerOf(lastTry!);
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography tag={Link} to={deliveryAddress(documentId)} fontWeight="bold" textColor="neutral800">
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
