import { useRef } from 'react';
import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { TriedType } from '../../../server/src/admin/tried-opt-in';
import { type BuilderAttribute, namesOf, type Section, stored, withProposedState } from './section';
import { SectionForm } from './SectionForm';

/** What the Content-Type Builder gives to an input in the settings of a content type. */
interface Props {
  /** The path of the value in the schema. */
  name: string;
  value?: Section;
  onChange: (event: { target: { name: string; value: Section | undefined } }) => void;
  /** The settings as they are in the form. */
  modifiedData: { kind?: TriedType['kind']; pluginOptions?: Record<string, unknown> };
  /** The type as it is in the builder; `undefined`: it is only being created. */
  contentTypeSchema?: { uid: string; attributes: BuilderAttribute[] };
}

/** Opts a type into computed states. */
export function OptInForm({ name, value, onChange, modifiedData, contentTypeSchema: type }: Props) {
  const say = useWords('deadlines');
  // What is switched off and on again is as it was.
  const last = useRef(value);
  const attributes = stored(type?.attributes ?? []);
  const hasDates = namesOf(attributes, 'datetime').length > 0;
  const change = (section: Section | undefined) => {
    last.current = section ?? value;
    onChange({ target: { name, value: section } });
  };
  return (
    <Flex id={INPUT_ID} direction="column" alignItems="stretch" gap={4}>
      <Field.Root hint={say('opt-in.hint')}>
        <Checkbox
          checked={value !== undefined}
          disabled={value === undefined && !hasDates}
          onCheckedChange={(isOn) =>
            change(isOn ? (last.current ?? withProposedState({}, attributes)) : undefined)
          }
        >
          {say('opt-in.title')}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
      {!hasDates && <Typography textColor="neutral600">{say('opt-in.no-dates')}</Typography>}
      {value && type && (
        <SectionForm
          section={value}
          attributes={attributes}
          type={triedType(type.uid, attributes, modifiedData)}
          onChange={change}
        />
      )}
    </Flex>
  );
}

const INPUT_ID = 'deadlines-opt-in';

/** The type as the form would write it. */
function triedType(
  uid: string,
  attributes: BuilderAttribute[],
  { kind = 'collectionType', pluginOptions = {} }: Props['modifiedData']
): TriedType {
  const byName = Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute]));
  return { uid, kind, attributes: byName, pluginOptions };
}
