import { useWords } from '@guichet/strapi-kit/admin';
import { useReportWords } from '../report/use-report-words';
import type { Trouble } from '../send/progress';
import { Notice } from './Notice';

/** Why the last run ended without a report, and the remedy. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const say = useWords('importer');
  const { sentence } = useReportWords();
  const texts: Record<Trouble['kind'], () => string> = {
    busy: () => (trouble as Extract<Trouble, { kind: 'busy' }>).message,
    'not-taken': () => {
      const { code, values } = (trouble as Extract<Trouble, { kind: 'not-taken' }>).problem;
      return sentence(code, values);
    },
    failed: () =>
      say('trouble.failed', { message: (trouble as Extract<Trouble, { kind: 'failed' }>).message }),
    unanswered: () => say('trouble.unanswered'),
    'cut-off': () => {
      const { dryRun, done, total } = trouble as Extract<Trouble, { kind: 'cut-off' }>;
      return say(dryRun ? 'trouble.cutOffCheck' : 'trouble.cutOffImport', { done, total });
    },
  };
  return (
    <Notice kind={trouble.kind === 'busy' ? 'warning' : 'danger'} isAlert>
      {texts[trouble.kind]()}
    </Notice>
  );
}
