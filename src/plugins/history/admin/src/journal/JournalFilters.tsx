import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ChangeEvent } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Shown } from './addresses';
import type { Options } from './api';
import { ACTIONS, typeName } from './words';

interface Props {
  shown: Shown;
  options: Options;
  onChoose: (chosen: Shown) => void;
}

/** Selects what the journal shows. The selection is in the page's address. */
export function JournalFilters({ shown, options, onChoose }: Props) {
  const say = useWords('history');
  const people: [string, string][] = [
    ...options.people.map(({ value, name }): [string, string] => [value, name]),
    ['server', say('journal.kind.server')],
    ['unknown', say('journal.kind.unknown')],
  ];
  const types = options.types.map((type): [string, string] => [type.uid, typeName(say, type)]);
  const actions = ACTIONS.map((action): [string, string] => [action, say(`journal.action.${action}`)]);
  return (
    <Flex gap={4} paddingBottom={4} wrap="wrap" alignItems="flex-end">
      <Choice name="person" options={people} {...{ shown, onChoose }} />
      <Choice name="type" options={types} {...{ shown, onChoose }} />
      <Choice name="action" options={actions} {...{ shown, onChoose }} />
      <Day name="from" {...{ shown, onChoose }} />
      <Day name="to" {...{ shown, onChoose }} />
    </Flex>
  );
}

interface ChoiceProps extends Pick<Props, 'shown' | 'onChoose'> {
  name: 'person' | 'type' | 'action';
  /** Values with their texts. */
  options: [string, string][];
}

/** Selects one value, or all of them. */
function Choice({ name, options, shown, onChoose }: ChoiceProps) {
  const say = useWords('history');
  return (
    <Field.Root width="20rem">
      <Field.Label>{say(`journal.filter.${name}`)}</Field.Label>
      <SingleSelect
        size="S"
        value={shown[name] ?? null}
        placeholder={say('journal.filter.all')}
        clearLabel={say('journal.filter.clear')}
        onChange={(chosen) => onChoose({ [name]: String(chosen) })}
        onClear={() => onChoose({ [name]: undefined })}
      >
        {options.map(([value, text]) => (
          <SingleSelectOption key={value} value={value}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

function Day({ name, shown, onChoose }: Pick<Props, 'shown' | 'onChoose'> & { name: 'from' | 'to' }) {
  const say = useWords('history');
  return (
    <Field.Root width="16rem">
      <Field.Label>{say(`journal.filter.${name}`)}</Field.Label>
      <Field.Input
        type="date"
        size="S"
        value={shown[name] ?? ''}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChoose({ [name]: target.value })}
      />
    </Field.Root>
  );
}
