import { useWords } from '@guichet/strapi-kit/admin';
import type { Site } from '../../../server/src/domain/propose/propose';
import { PlacesTable } from '../parts/PlacesTable';
import { useReportWords } from '../report/use-report-words';

/** The documents that cannot be read, and why. */
export function Unread({ unread }: Pick<Site, 'unread'>) {
  const say = useWords('importer');
  const { sentence } = useReportWords();
  const places = unread.map(({ path, problem: { code, values } }) => ({
    file: path,
    line: null,
    text: sentence(code, values),
  }));
  return (
    <PlacesTable
      title={say('rules.unread', { count: unread.length })}
      heading="report.problem"
      places={places}
    />
  );
}
