import { useState } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { State } from '@guichet/time';
import { AttributeSelect } from './AttributeSelect';
import { Preview } from './Preview';
import { phase, phasesOf, type WrittenPhase, type WrittenState, withPhases } from './section';

interface Props {
  name: string;
  /** The names of the type's other states. */
  others: string[];
  state: WrittenState;
  /** The attributes of type `datetime`. */
  dates: string[];
  /** As the server reads it; `undefined`: it cannot. */
  understood: State | undefined;
  /** IANA, of entries that name none */
  defaultZone: string;
  /** @param replacement name and state; `null`: removed */
  onChange: (replacement: [string, WrittenState] | null) => void;
}

/** One state: its name, and its phases with the dates at which they begin. */
export function StateForm({ name, others, state, dates, understood, defaultZone, onChange }: Props) {
  const say = useWords('deadlines');
  // Here, because the preview is gone while the server does not understand the state.
  const [changed, setChanged] = useState<Record<string, string>>({});
  return (
    <Box tag="fieldset" background="neutral100" borderColor="neutral200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={2} alignItems="flex-end">
          <NameField name={name} others={others} onChange={(typed) => onChange([typed, state])} />
          <Button size="L" variant="danger-light" onClick={() => onChange(null)}>
            {say('opt-in.remove-state')}
          </Button>
        </Flex>
        {state.through === undefined ? (
          <Phases
            phases={phasesOf(state)}
            dates={dates}
            onChange={(phases) => onChange([name, withPhases(state, phases)])}
          />
        ) : (
          <Typography>{say('opt-in.gathered', { relation: state.through })}</Typography>
        )}
        {understood?.kind === 'dated' && (
          <Preview state={understood} labels={state.labels} {...{ defaultZone, changed, setChanged }} />
        )}
      </Flex>
    </Box>
  );
}

interface NameProps {
  name: string;
  others: string[];
  onChange: (name: string) => void;
}

/** A name that another state has is not taken over: one of the two would be lost. */
function NameField({ name, others, onChange }: NameProps) {
  const say = useWords('deadlines');
  const [typed, setTyped] = useState(name);
  const isTaken = others.includes(typed);
  const type = (text: string) => {
    setTyped(text);
    if (!others.includes(text)) onChange(text);
  };
  return (
    <Field.Root flex="1" error={isTaken ? say('opt-in.name.taken') : undefined}>
      <Field.Label>{say('opt-in.name')}</Field.Label>
      <TextInput value={isTaken ? typed : name} onChange={({ target }) => type(target.value)} />
      <Field.Error />
    </Field.Root>
  );
}

interface PhasesProps {
  phases: WrittenPhase[];
  dates: string[];
  onChange: (phases: WrittenPhase[]) => void;
}

function Phases({ phases, dates, onChange }: PhasesProps) {
  const say = useWords('deadlines');
  return (
    <>
      {phases.map((each, index) => (
        <PhaseLine
          key={index}
          phase={each}
          index={index}
          dates={dates}
          isNeeded={phases.length < 3}
          onChange={(replacement) => onChange(phases.toSpliced(index, 1, ...[replacement ?? []].flat()))}
        />
      ))}
      <Box>
        <Button variant="tertiary" onClick={() => onChange([...phases, { word: '' }])}>
          {say('opt-in.add-phase')}
        </Button>
      </Box>
    </>
  );
}

interface PhaseProps {
  phase: WrittenPhase;
  index: number;
  dates: string[];
  /** Whether it cannot be removed. */
  isNeeded: boolean;
  /** @param replacement `null`: removed */
  onChange: (replacement: WrittenPhase | null) => void;
}

function PhaseLine({ phase: { word, from }, index, dates, isNeeded, onChange }: PhaseProps) {
  const say = useWords('deadlines');
  const number = index + 1;
  return (
    <Flex gap={2} alignItems="flex-end">
      <Field.Root flex="1">
        <Field.Label>{say('opt-in.word', { number })}</Field.Label>
        <TextInput value={word} onChange={({ target }) => onChange(phase(target.value, from))} />
      </Field.Root>
      <Box flex="1">
        {index > 0 && (
          <AttributeSelect
            label={say('opt-in.from', { number })}
            placeholder={say('opt-in.from.none')}
            names={dates}
            value={from}
            onChange={(chosen) => onChange(phase(word, chosen))}
          />
        )}
      </Box>
      <Button
        size="L"
        variant="tertiary"
        disabled={isNeeded}
        aria-label={say('opt-in.remove-phase', { number })}
        onClick={() => onChange(null)}
      >
        {say('opt-in.remove')}
      </Button>
    </Flex>
  );
}
