import { Flex, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { CutOff, EmbargoEnd, LegendSample, Bar, Extension } from './bar-styles';

/** What bars and marks mean, in words. */
export function Legend() {
  const say = useWords('deadlines');
  const samples = [
    ['before', <Bar $phase="before" key="bar" />],
    ['during', <Bar $phase="during" key="bar" />],
    ['after', <Bar $phase="after" key="bar" />],
    [
      'extension',
      <Bar $phase="during" key="bar">
        <Extension />
      </Bar>,
    ],
    ['cut-off', <CutOff key="mark" />],
    ['embargo', <EmbargoEnd key="mark" />],
  ] as const;
  return (
    <Flex gap={4} wrap="wrap">
      {samples.map(([name, sample]) => (
        <Flex key={name} gap={2}>
          <LegendSample aria-hidden>{sample}</LegendSample>
          <Typography variant="pi" textColor="neutral700">
            {say(`page.legend.${name}`)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
