import { useWords } from '@guichet/strapi-kit/admin';
import type { ImportReport } from '../../../server/src/domain/report';
import { Notice } from './Notice';

interface Props {
  report: ImportReport;
  /** How many documents have something to import. */
  count: number;
}

/** The report in a sentence or two. */
export function ReportSummary({ report: { dryRun, files, errors }, count }: Props) {
  const say = useWords('importer');
  const broken = errors.length;
  const kind = broken > 0 ? 'warning' : dryRun ? 'info' : 'success';
  const sentences = dryRun
    ? [
        say('summary.checked', { count: files.length }),
        say(count > 0 ? 'summary.nothingYet' : 'summary.nothingToDo'),
      ]
    : [say('summary.imported', { count: files.length - broken })];
  if (broken > 0) sentences.push(say('summary.broken', { count: broken }));
  return <Notice kind={kind}>{sentences.join(' ')}</Notice>;
}
