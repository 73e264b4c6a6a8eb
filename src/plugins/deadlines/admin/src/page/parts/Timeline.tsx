import { Flex, Tabs, EmptyStateLayout } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import type { ServerDescription } from '../../../../server/src/admin/apis';
import { useNow } from '../../api/now';
import { useTimeline } from '../api';
import { gatheredInto } from '../logic/gatherers';
import { nextChangeAt } from '../logic/render-key';
import { timelineRows } from '../logic/timeline-rows';
import { useChoices } from '../use-choices';
import { Chart } from './Chart';
import { Header } from './Header';
import { ShownInstant } from './ShownInstant';
import { TableOfDeadlines } from './TableOfDeadlines';
import { Toolbar } from './Toolbar';

interface Props {
  description: ServerDescription;
  /** ms (UTC) */
  start: number;
}

/** The page, after the server has said what opted in and what time it is. */
export function Timeline({ description: { models, timezone: zone }, start }: Props) {
  // The chart or table reports when it next changes, to the second.
  const [next, setNext] = useState<number | null>(null);
  const now = useNow(next) ?? start;
  const choices = useChoices(now, zone);
  const { span, gatherer } = choices;
  const { data: entries, error } = useTimeline(span);
  const rows = useMemo(
    () => timelineRows(gatheredInto(entries ?? [], gatherer?.documentId ?? null), models),
    [entries, gatherer, models]
  );
  useEffect(() => setNext(nextChangeAt(rows, now)), [rows, now]);
  if (error) return <Page.Error />;
  if (!entries) return <Page.Loading />;
  const shown = { rows, models, choices, zone, now };
  return (
    <Tabs.Root variant="simple" defaultValue="chart">
      <Header span={span} zone={zone} />
      <Layouts.Content>
        <Flex id="deadlines-page" direction="column" alignItems="stretch" gap={4}>
          <ShownInstant choices={choices} zone={zone} />
          <Toolbar choices={choices} zone={zone} entries={entries} />
          {rows.length === 0 && <Nothing />}
          <Tabs.Content value="chart">{rows.length > 0 && <Chart {...shown} />}</Tabs.Content>
          <Tabs.Content value="table">{rows.length > 0 && <TableOfDeadlines {...shown} />}</Tabs.Content>
        </Flex>
      </Layouts.Content>
    </Tabs.Root>
  );
}

function Nothing() {
  const say = useWords('deadlines');
  return <EmptyStateLayout content={say('page.empty')} hasRadius shadow="tableShadow" />;
}
