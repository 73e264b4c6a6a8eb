import { Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';

import type { Known } from '../../../../server/src/admin/apis';
import { useNow } from '../../api/now';
import { useTimeline } from '../api';
import { gatheredInto } from '../logic/gatherers';
import { nextChangeAt } from '../logic/standing';
import { subjectsOf } from '../logic/subjects';
import { useChoices } from '../use-choices';
import { Chart } from './Chart';
import { Header } from './Header';
import { Moment } from './Moment';
import { Nothing } from './Nothing';
import { TableOfDeadlines } from './TableOfDeadlines';
import { Toolbar } from './Toolbar';

interface Props {
  description: Known;
  /** ms (UTC) */
  start: number;
}

/** The page, once the server has said what opted in and what time it is. */
export function Timeline({ description: { models, timezone: zone }, start }: Props) {
  // What is shown says when it has to be looked at again, to the second.
  const [next, setNext] = useState<number | null>(null);
  const now = useNow(next) ?? start;
  const choices = useChoices(now, zone);
  const { span, gatherer } = choices;
  const { data: entries, error } = useTimeline(span);
  const subjects = useMemo(
    () => subjectsOf(gatheredInto(entries ?? [], gatherer?.documentId ?? null), models),
    [entries, gatherer, models]
  );
  useEffect(() => setNext(nextChangeAt(subjects, now)), [subjects, now]);
  if (error) return <Page.Error />;
  if (!entries) return <Page.Loading />;
  const shown = { subjects, models, choices, zone, now };
  return (
    <Tabs.Root variant="simple" defaultValue="chart">
      <Header span={span} zone={zone} />
      <Layouts.Content>
        <Flex id="deadlines-page" direction="column" alignItems="stretch" gap={4}>
          <Moment choices={choices} zone={zone} />
          <Toolbar choices={choices} zone={zone} entries={entries} />
          {subjects.length === 0 && <Nothing />}
          <Tabs.Content value="chart">{subjects.length > 0 && <Chart {...shown} />}</Tabs.Content>
          <Tabs.Content value="table">{subjects.length > 0 && <TableOfDeadlines {...shown} />}</Tabs.Content>
        </Flex>
      </Layouts.Content>
    </Tabs.Root>
  );
}
