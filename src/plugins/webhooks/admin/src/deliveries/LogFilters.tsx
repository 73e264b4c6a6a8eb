import { Flex, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import type { DisplayedStatus } from '../../../server/src/deliveries/table';
import { logAddress, type LogQuery } from '../addresses';
import type { LogPage } from '../api/deliveries';

const PROGRESSES: DisplayedStatus[] = ['pending', 'failing', 'delivered', 'failed', 'cancelled'];

interface Props {
  query: LogQuery;
  subscriptions: LogPage['meta']['subscriptions'];
}

/** Selects what the log shows. The selection is in the page's address. */
export function LogFilters({ query: { subscription, status }, subscriptions }: Props) {
  const say = useWords('webhooks');
  const navigate = useNavigate();
  const choose = (chosen: Pick<LogQuery, 'subscription' | 'status'>) => navigate(logAddress(chosen));
  return (
    <Flex gap={4} paddingBottom={4} wrap="wrap">
      <LogFilter
        label={say('log.subscription')}
        value={subscription}
        options={subscriptions.map(({ documentId, name }) => [documentId, name])}
        onChoose={(chosen) => choose({ ...(chosen && { subscription: chosen }), ...(status && { status }) })}
      />
      <LogFilter
        label={say('log.status')}
        value={status}
        options={PROGRESSES.map((progress) => [progress, say(`progress.${progress}`)])}
        onChoose={(chosen) =>
          choose({ ...(subscription && { subscription }), ...(chosen && { status: chosen }) })
        }
      />
    </Flex>
  );
}

interface LogFilterProps {
  label: string;
  value: string | undefined;
  /** Values with their texts. */
  options: [string, string][];
  onChoose: (value: string | undefined) => void;
}

/** Selects one value, or all of them. */
function LogFilter({ label, value, options, onChoose }: LogFilterProps) {
  const say = useWords('webhooks');
  return (
    <Field.Root width="28rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value ?? null}
        placeholder={say('log.all')}
        clearLabel={say('log.clear')}
        onChange={(chosen) => onChoose(String(chosen))}
        onClear={() => onChoose(undefined)}
      >
        {options.map(([option, text]) => (
          <SingleSelectOption key={option} value={option}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
