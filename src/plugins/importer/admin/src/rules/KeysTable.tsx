import { Box, Typography } from '@strapi/design-system';
import { useMemo } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Models } from '../../../server/src/domain/mapping/mapping';
import { keysOf, placesFor, type Place, type PlacedKey } from '../../../server/src/domain/propose/edit';
import type { ProposedSet } from '../../../server/src/domain/propose/propose';
import { sampleOf } from '../../../server/src/domain/propose/survey';
import { shortened } from '../../../server/src/domain/read/text';
import { PlaceSelect } from './PlaceSelect';

/** How much of a value is shown. */
const SAMPLE = 80;

interface Props {
  label: string;
  set: ProposedSet;
  models: Models;
  onPlace: (key: PlacedKey, place: Place) => void;
}

/** The keys of a set, and where each goes. Strapi's own table takes the arrow keys, which the selects need. */
export function KeysTable({ label, set, models, onPlace }: Props) {
  const say = useWords('importer');
  const rows = useMemo(() => keysOf(set).map((key) => ({ key, places: placesFor(set, key, models) })), [set]);
  const headings = ['report.key', 'rules.sample', 'rules.place'].map((key) => say(key));
  return (
    <Box tag="table" width="100%" aria-label={label} style={{ borderCollapse: 'collapse' }}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <Cell key={heading} tag="th">
              <Typography variant="sigma">{heading}</Typography>
            </Cell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, places }) => (
          <tr key={key.survey.key}>
            <KeyCells placed={key} total={set.documents.length} />
            <Cell tag="td" width="30%">
              <PlaceSelect
                {...{ places, model: set.fit.model, name: key.survey.key, place: key.place }}
                onPlace={(place) => onPlace(key, place)}
              />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

/** What a key is called and how often it is there, and one of its values. */
function KeyCells({ placed: { survey, place }, total }: { placed: PlacedKey; total: number }) {
  const say = useWords('importer');
  const { key, label, values } = survey;
  const sample = sampleOf(survey);
  const isOpen = place === 'unplaced';
  return (
    <>
      <Cell tag="th" scope="row">
        <Typography fontWeight={isOpen ? 'bold' : 'regular'} textColor={isOpen ? 'danger700' : 'neutral800'}>
          {key.startsWith('$') ? say('rules.inName') : key}
        </Typography>
        <Typography tag="p" variant="pi" fontWeight="regular" textColor="neutral600">
          {[label, say('rules.often', { count: values.size, total })].filter(Boolean).join(' · ')}
        </Typography>
      </Cell>
      <Cell tag="td">
        <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {shortened(typeof sample === 'string' ? sample : JSON.stringify(sample), SAMPLE)}
        </Typography>
      </Cell>
    </>
  );
}

function Cell(props: React.ComponentProps<typeof Box>) {
  return (
    <Box
      padding={2}
      borderColor="neutral150"
      style={{ textAlign: 'start', borderWidth: '0 0 1px' }}
      {...props}
    />
  );
}
