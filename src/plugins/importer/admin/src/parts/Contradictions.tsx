import { Flex, Box, Status, Tr, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Contradiction, Assertion } from '../../../server/src/domain/model';
import { ReportSection } from './ReportSection';
import { useReportWords } from '../report/use-report-words';
import { PlainTable } from './PlainTable';
import { TextCell } from './TextCell';

/** Where documents contradict each other: which says what, and what was kept. */
export function Contradictions({ contradictions }: { contradictions: Contradiction[] }) {
  const say = useWords('importer');
  if (contradictions.length === 0) return null;
  const title = say('report.contradictions', { count: contradictions.length });
  return (
    <ReportSection title={title} explanation={say('report.contradictionsHint')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {contradictions.map((contradiction, index) => (
          <ContradictionTable key={index} contradiction={contradiction} />
        ))}
      </Flex>
    </ReportSection>
  );
}

/** One date that documents give differently. */
function ContradictionTable({ contradiction }: { contradiction: Contradiction }) {
  const say = useWords('importer');
  const { sentence, value } = useReportWords();
  const { call, event, attribute, chosen, rejected } = contradiction;
  const title = say('contradiction.title', {
    title: call ?? event,
    attribute: say.name('attribute', attribute),
  });
  const row = (statement: Assertion, decision: JSX.Element) => (
    <Tr key={`${statement.file} ${statement.sentence}`}>
      <TextCell>{decision}</TextCell>
      <TextCell>{value(attribute, statement.value)}</TextCell>
      <TextCell>{say('contradiction.quote', { sentence: statement.sentence })}</TextCell>
      <TextCell isQuiet>{statement.file}</TextCell>
    </Tr>
  );
  const headings = ['decision', 'date', 'sentence', 'document'].map((name) => say(`contradiction.${name}`));
  return (
    <Box>
      <Typography tag="h4">{title}</Typography>
      <Box paddingTop={2}>
        <PlainTable label={title} headings={headings}>
          {[
            row(chosen, <Decision isKept />),
            ...rejected.map((statement) =>
              row(statement, <Decision reason={sentence(statement.code, statement.values)} />)
            ),
          ]}
        </PlainTable>
      </Box>
    </Box>
  );
}

function Decision({ isKept = false, reason }: { isKept?: boolean; reason?: string }) {
  const say = useWords('importer');
  return (
    <>
      <Status variant={isKept ? 'success' : 'neutral'} size="S" width="max-content">
        <Typography tag="span" variant="omega" fontWeight="bold">
          {say(isKept ? 'contradiction.kept' : 'contradiction.rejected')}
        </Typography>
      </Status>
      {reason && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {reason}
        </Typography>
      )}
    </>
  );
}
