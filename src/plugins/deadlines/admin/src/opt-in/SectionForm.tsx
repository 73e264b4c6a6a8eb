import { Box, Button, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { TriedType } from '../../../server/src/admin/tried-opt-in';
import { useTriedOptIn } from './api';
import { AttributeSelect } from './AttributeSelect';
import { type BuilderAttribute, namesOf, type Section, withProposedState, withState } from './section';
import { StateForm } from './StateForm';

interface SectionProps {
  section: Section;
  /** The stored ones of the type. */
  attributes: BuilderAttribute[];
  type: TriedType;
  onChange: (section: Section) => void;
}

/** The states of a type, its zone, and what the server says of them. */
export function SectionForm({ section, attributes, type, onChange }: SectionProps) {
  const say = useWords('deadlines');
  const tried = useTriedOptIn(type);
  const dates = namesOf(attributes, 'datetime');
  const states = Object.entries(section.states ?? {});
  return (
    <>
      {tried?.message && <Mistake>{tried.message}</Mistake>}
      {states.map(([name, state], index) => (
        <StateForm
          key={index}
          name={name}
          others={states.map(([other]) => other).filter((other) => other !== name)}
          state={state}
          dates={dates}
          understood={tried?.states.find((each) => each.name === name)}
          defaultZone={tried?.timezone ?? 'UTC'}
          onChange={(replacement) =>
            onChange({ ...section, states: withState(section.states!, index, replacement) })
          }
        />
      ))}
      <Box>
        <Button variant="secondary" onClick={() => onChange(withProposedState(section, attributes))}>
          {say('opt-in.add-state')}
        </Button>
      </Box>
      <AttributeSelect
        label={say('opt-in.zone')}
        placeholder={say('opt-in.zone.default', { zone: tried?.timezone ?? '' })}
        names={namesOf(attributes, 'string', 'enumeration')}
        value={section.timezone}
        onChange={(timezone) => onChange({ ...section, timezone })}
      />
      <Typography variant="pi" textColor="neutral600">
        {say('opt-in.kept')}
      </Typography>
    </>
  );
}

function Mistake({ children }: { children: string }) {
  return (
    <Typography role="alert" textColor="danger600">
      {children}
    </Typography>
  );
}
