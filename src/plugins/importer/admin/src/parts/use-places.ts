import type { ImportReport } from '../../../server/src/domain/report';
import { useReportWords } from '../report/use-report-words';

/** A remark on a place in a document. */
export interface Place {
  file: string;
  /** From 1. */
  line: number | null;
  text: string;
  remedy?: string;
}

/** All remarks of a report on places in documents, in the reader's language. */
export function usePlaces({ errors, warnings, unplaced }: ImportReport): Record<string, Place[]> {
  const { sentence } = useReportWords();
  return {
    errors: errors.map(({ file, line, code, values }) => ({
      file,
      line,
      text: sentence(code, values),
      remedy: sentence(`${code}.remedy`, values),
    })),
    warnings: warnings.map(({ file, line, code, values }) => ({ file, line, text: sentence(code, values) })),
    unplaced: unplaced.map(({ file, line, key }) => ({ file, line, text: key })),
  };
}
