import { Flex } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { Panel } from '../parts/Panel';
import { EventsField } from './EventsField';
import { TextField } from './TextField';

interface Props {
  /** The events that are announced. */
  events: string[];
  disabled: boolean;
}

/** What an administrator decides of a subscription. */
export function SubscriptionFields({ events, disabled }: Props) {
  const say = useWords('webhooks');
  const texts = (key: string) => ({ label: say(key), hint: say(`${key}.hint`) });
  return (
    <Panel id="webhook-subscription" title={say('form.title')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <TextField name="name" {...texts('form.name')} disabled={disabled} />
        <TextField name="url" {...texts('form.url')} placeholder="https://" disabled={disabled} />
        <EventsField known={events} disabled={disabled} />
      </Flex>
    </Panel>
  );
}
