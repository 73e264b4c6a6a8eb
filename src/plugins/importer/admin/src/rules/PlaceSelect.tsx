import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useAttributeLabels, useWords } from '@guichet/strapi-kit/admin';
import type { TypeModel } from '../../../server/src/domain/mapping/mapping';
import type { Place } from '../../../server/src/domain/propose/edit';

interface Props {
  /** Of the documents. */
  name: string;
  model: TypeModel;
  place: Place;
  places: Place[];
  onPlace: (place: Place) => void;
}

/** Where a key goes. */
export function PlaceSelect({ name, model, place, places, onPlace }: Props) {
  const say = useWords('importer');
  const label = useAttributeLabels();
  const textOf = (one: Place) =>
    typeof one === 'string' ? say(`rules.${one}`) : label(model.uid, one.attribute);
  return (
    <SingleSelect
      aria-label={say('rules.placeOf', { key: name })}
      size="S"
      value={codeOf(place)}
      onChange={(code) => onPlace(places.find((one) => codeOf(one) === code)!)}
    >
      {places.map((one) => (
        <SingleSelectOption key={codeOf(one)} value={codeOf(one)}>
          {textOf(one)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** An attribute may be called "ignored". */
function codeOf(place: Place): string {
  return typeof place === 'string' ? place : `.${place.attribute}`;
}
