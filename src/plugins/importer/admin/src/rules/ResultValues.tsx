import { Box, Typography } from '@strapi/design-system';

import { useAttributeLabels } from '@guichet/strapi-kit/admin';
import type { DocumentPreview } from '../../../server/src/admin/preview-document';
import type { Models, TypeModel } from '../../../server/src/domain/mapping/mapping';
import { nameOf, useValuesInWords } from './value-in-words';

interface Props {
  preview: DocumentPreview;
  models: Models;
  model: TypeModel;
}

/** The attributes that are filled, in the words of the edit form. */
export function ResultValues({ preview: { values, relations }, models, model }: Props) {
  const label = useAttributeLabels();
  const inWords = useValuesInWords(models);
  const rows = [
    ...Object.entries(values).map(([name, value]) => ({ name, text: inWords(model, name, value) })),
    ...relations
      .filter(({ entries }) => entries.length > 0)
      .map(({ attribute, target, entries }) => ({
        name: attribute,
        text: entries.map((entry) => nameOf(entry, models[target])).join('\n'),
      })),
  ];
  return (
    <Box tag="dl" paddingTop={3}>
      {rows.map(({ name, text }) => (
        <Box key={name} paddingTop={2}>
          <Typography tag="dt" variant="pi" fontWeight="bold">
            {label(model.uid, name)}
          </Typography>
          <Typography tag="dd" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
