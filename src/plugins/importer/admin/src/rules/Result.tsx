import { Box, Flex, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { DocumentPreview, Preview } from '../../../server/src/admin/preview-document';
import { uidOf } from '../../../server/src/constants';
import type { Models } from '../../../server/src/domain/mapping/mapping';
import { Notice } from '../parts/Notice';
import { useReportWords } from '../report/use-report-words';
import { ResultValues } from './ResultValues';

interface Props {
  preview: Preview;
  models: Models;
  /** Of the document. */
  path: string;
}

/** What one document becomes, or why it becomes nothing. */
export function Result({ preview, models, path }: Props) {
  const say = useWords('importer');
  const { sentence } = useReportWords();
  if ('leftOut' in preview)
    return <Notice kind="warning">{sentence(preview.leftOut.code, preview.leftOut.values)}</Notice>;
  if ('error' in preview) {
    const { line, code, values } = preview.error;
    const problem = `${sentence(code, values)} ${sentence(`${code}.remedy`, values)}`;
    return <Notice kind="danger">{line === null ? problem : say('result.atLine', { line, problem })}</Notice>;
  }
  const { type, title, published } = preview;
  const heading = say('result.title', { type: say.name('type', type), title });
  return (
    <Box tag="section" aria-label={heading} background="neutral0" shadow="tableShadow" hasRadius padding={4}>
      <Typography variant="delta" tag="h4">
        {heading}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {say(published ? 'result.published' : 'result.draft', { path })}
      </Typography>
      <ResultValues preview={preview} models={models} model={models[uidOf(type)]} />
      <Remarks preview={preview} />
    </Box>
  );
}

/** What deserves a look, and what has no place. */
function Remarks({ preview: { warnings, unplaced } }: { preview: DocumentPreview }) {
  const say = useWords('importer');
  const { sentence } = useReportWords();
  const texts = warnings.map(({ code, values }) => sentence(code, values));
  const keys = unplaced.map(({ key }) => key).join(', ');
  if (keys) texts.push(say('result.unplaced', { keys }));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={texts.length > 0 ? 3 : 0}>
      {texts.map((text) => (
        <Notice key={text} kind="warning">
          {text}
        </Notice>
      ))}
    </Flex>
  );
}
