import { Button, Flex } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { ImportReport } from '../../../server/src/domain/report';
import { countToImport, rowsOf } from '../report/rows';
import { Contradictions } from './Contradictions';
import { EntriesTable } from './EntriesTable';
import { PlacesTable } from './PlacesTable';
import { ReportSummary } from './ReportSummary';
import { StepHeading } from './StepHeading';
import { usePlaces } from './use-places';

interface Props {
  report: ImportReport;
  onApply: () => void;
  onAgain: () => void;
}

/** What an import would do, or has done: its decisions, and everything that deserves a look. */
export function ReportStep({ report, onApply, onAgain }: Props) {
  const say = useWords('importer');
  const { errors, warnings, unplaced } = usePlaces(report);
  const { dryRun } = report;
  const count = dryRun ? countToImport(report) : 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <StepHeading>{say(dryRun ? 'report.checked' : 'report.imported')}</StepHeading>
        <Flex gap={2}>
          {count > 0 && <Button onClick={onApply}>{say('report.apply', { count })}</Button>}
          <Button variant={count > 0 ? 'tertiary' : 'default'} onClick={onAgain}>
            {say(dryRun ? 'report.back' : 'report.more')}
          </Button>
        </Flex>
      </Flex>
      <ReportSummary report={report} count={count} />
      <PlacesTable
        title={say('report.errors', { count: errors.length })}
        heading="report.problem"
        places={errors}
      />
      <Contradictions contradictions={report.contradictions} />
      <EntriesTable rows={rowsOf(report)} report={report} />
      <PlacesTable
        title={say('report.warnings', { count: warnings.length })}
        heading="report.remark"
        places={warnings}
      />
      <PlacesTable
        title={say('report.unplaced', { count: unplaced.length })}
        heading="report.key"
        explanation={say('report.unplacedHint')}
        places={unplaced}
      />
    </Flex>
  );
}
