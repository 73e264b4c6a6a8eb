import { Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Whole } from '../api/deliveries';
import { HeadCell } from '../parts/HeadCell';
import { useInstants } from '../parts/instants';
import { answerOf } from '../words/answer';
import { durationText } from '../words/duration';

interface Props {
  tries: Whole['tries'];
}

/** Every attempt, newest first. */
export function TriesTable({ tries }: Props) {
  const say = useWords('webhooks');
  const { at } = useInstants();
  return (
    <Table colCount={3} rowCount={tries.length + 1}>
      <Thead>
        <Tr>
          <HeadCell>{say('delivery.try.when')}</HeadCell>
          <HeadCell>{say('delivery.try.answer')}</HeadCell>
          <HeadCell>{say('delivery.try.duration')}</HeadCell>
        </Tr>
      </Thead>
      <Tbody>
        {tries.toReversed().map((each, index) => {
          const { key, values } = answerOf(each);
          return (
            <Tr key={tries.length - index}>
              <Td>
                <Typography textColor="neutral800">{at(each.at)}</Typography>
              </Td>
              <Td style={{ whiteSpace: 'normal' }}>
                <Typography tag="p" textColor="neutral800">
                  {say(key, values)}
                </Typography>
                {each.status === null && (
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {each.error}
                  </Typography>
                )}
              </Td>
              <Td>
                <Typography textColor="neutral800">{durationText(each.durationMs, say.locale)}</Typography>
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
