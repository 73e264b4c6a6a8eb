import { Status, Tr, Typography, type StatusVariant } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { EntryOutcome, EntryOfFiles, ImportReport } from '../../../server/src/domain/report';
import { isNamed } from '../report/rows';
import { EntryTitle } from './EntryTitle';
import { PlainTable } from './PlainTable';
import { ReportSection } from './ReportSection';
import { TextCell } from './TextCell';

const VARIANTS: Record<EntryOutcome, StatusVariant> = {
  created: 'success',
  updated: 'primary',
  unchanged: 'neutral',
  kept: 'warning',
  removed: 'danger',
};

interface Props {
  rows: EntryOfFiles[];
  report: ImportReport;
}

/** The entries of an import, and what happens to each. */
export function EntriesTable({ rows, report: { dryRun, locale } }: Props) {
  const say = useWords('importer');
  if (rows.length === 0) return null;
  const title = say('report.entries', { count: rows.length });
  const time = dryRun ? 'planned' : 'done';
  const hasKept = rows.some(({ action }) => action === 'kept');
  const headings = [say('report.type'), say('report.title'), say(`report.${time}`), say('report.documents')];
  return (
    <ReportSection title={title} explanation={hasKept ? say('report.keptHint') : undefined}>
      <PlainTable label={title} headings={headings}>
        {rows.map((row) => (
          <Tr key={`${row.type} ${row.documentId}`}>
            <TextCell isQuiet>{isNamed(row.type) ? say(`type.${row.type}`) : row.type}</TextCell>
            <TextCell>
              <EntryTitle entry={row} locale={locale} isThere={isThere(row.action, dryRun)} />
            </TextCell>
            <TextCell>
              <Status variant={VARIANTS[row.action]} size="S" width="max-content">
                <Typography tag="span" variant="omega" fontWeight="bold">
                  {say(`${time}.${row.action}`)}
                </Typography>
              </Status>
            </TextCell>
            <TextCell isQuiet>{row.files.join(', ')}</TextCell>
          </Tr>
        ))}
      </PlainTable>
    </ReportSection>
  );
}

/** Whether the entry exists: not if a check would create it, or an import has removed it. */
function isThere(action: EntryOutcome, dryRun: boolean): boolean {
  return action !== (dryRun ? 'created' : 'removed');
}
