import { Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { logAddress } from '../addresses';
import { useDelivery } from '../api/deliveries';
import { Help } from '../parts/Help';
import { Panel } from '../parts/Panel';
import { Code } from './Code';
import { DeliveryDetails } from './DeliveryDetails';
import { pretty } from './pretty';
import { Resend } from './Resend';
import { TriesTable } from './TriesTable';

/** A whole delivery: what was sent, every attempt, and the last response. */
export function DeliveryPage() {
  const say = useWords('webhooks');
  const { documentId = null } = useParams();
  const { data: delivery, isError } = useDelivery(documentId);
  if (!delivery) return isError ? <Page.Error /> : <Page.Loading />;
  const { event, subject, tries, body } = delivery;
  const answer = tries.at(-1)?.response;
  return (
    <Page.Main>
      <Page.Title>{say.name('event', event)}</Page.Title>
      <Layouts.Header
        title={say.name('event', event)}
        subtitle={subject ?? undefined}
        navigationAction={<BackButton fallback={logAddress()} />}
        primaryAction={<Resend delivery={delivery} />}
        secondaryAction={<Help />}
      />
      <Layouts.Content>
        <Flex id="webhook-delivery" direction="column" alignItems="stretch" gap={6}>
          <Panel id="webhook-facts" title={say('delivery.facts')}>
            <DeliveryDetails delivery={delivery} />
          </Panel>
          {tries.length > 0 && (
            <Panel id="webhook-tries" title={say('delivery.tries')}>
              <TriesTable tries={tries} />
            </Panel>
          )}
          {answer && (
            <Panel id="webhook-answer" title={say('delivery.answer')}>
              <Code label={say('delivery.answer')}>{answer}</Code>
            </Panel>
          )}
          <Panel id="webhook-body" title={say('delivery.body')}>
            <Code label={say('delivery.body')}>{pretty(body)}</Code>
          </Panel>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
