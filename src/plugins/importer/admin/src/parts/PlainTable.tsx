import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  headings: string[];
  /** Rows of `Td`s. */
  children: ReactNode[];
}

/** A table of texts. */
export function PlainTable({ label, headings, children }: Props) {
  return (
    <Table colCount={headings.length} rowCount={children.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {headings.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma">{heading}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
}
