import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { TypeModel } from '../../../server/src/domain/mapping/mapping';
import type { ProposedSet } from '../../../server/src/domain/propose/propose';

/** Not the uid of a type. */
const NOTHING = 'nothing';

interface Props {
  set: ProposedSet;
  types: TypeModel[];
  /** Whether the documents may stay out. */
  mayLeaveOut: boolean;
  /** @param uid `null`: leave the documents out */
  onType: (uid: string | null) => void;
}

/** What the documents of a set become. */
export function TypeSelect({ set: { fit, isLeftOut }, types, mayLeaveOut, onType }: Props) {
  const say = useWords('importer');
  return (
    <Box maxWidth="32rem">
      <Field.Root>
        <Field.Label>{say('rules.type')}</Field.Label>
        <SingleSelect
          value={isLeftOut ? NOTHING : fit.model.uid}
          onChange={(uid) => onType(uid === NOTHING ? null : String(uid))}
        >
          {types.map(({ uid, name }) => (
            <SingleSelectOption key={uid} value={uid}>
              {say.name('type', name)}
            </SingleSelectOption>
          ))}
          {mayLeaveOut && <SingleSelectOption value={NOTHING}>{say('rules.nothing')}</SingleSelectOption>}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
