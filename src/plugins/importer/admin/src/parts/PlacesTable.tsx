import { Tr, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { PlainTable } from './PlainTable';
import { ReportSection } from './ReportSection';
import { TextCell } from './TextCell';
import type { Place } from './use-places';

interface Props {
  title: string;
  explanation?: string;
  /** The key of the heading above the remarks. */
  heading: string;
  places: Place[];
}

/** Remarks on places in documents. Renders nothing if there are none. */
export function PlacesTable({ title, explanation, heading, places }: Props) {
  const say = useWords('importer');
  if (places.length === 0) return null;
  return (
    <ReportSection title={title} explanation={explanation}>
      <PlainTable label={title} headings={[say('report.document'), say('report.line'), say(heading)]}>
        {places.map(({ file, line, text, remedy }, index) => (
          <Tr key={index}>
            <TextCell>{file}</TextCell>
            <TextCell isQuiet>{line ?? '–'}</TextCell>
            <TextCell>
              {text}
              {remedy && (
                <Typography tag="p" textColor="neutral600">
                  {remedy}
                </Typography>
              )}
            </TextCell>
          </Tr>
        ))}
      </PlainTable>
    </ReportSection>
  );
}
