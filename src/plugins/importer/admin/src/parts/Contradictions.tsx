import { Flex } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Contradiction } from '../../../server/src/domain/model';
import { ContradictionTable } from './ContradictionTable';
import { ReportSection } from './ReportSection';

/** Where documents say different things: who says what, and what was kept. */
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
