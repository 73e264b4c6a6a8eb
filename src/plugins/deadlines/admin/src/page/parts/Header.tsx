import { Tabs } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { DateTime } from 'luxon';

import type { Span } from '../../../../server/src/domain/overlap';
import { useWords } from '../../../../../../admin/kit/translations';

interface Props {
  span: Span;
  zone: string;
}

/** What the page is, which days it shows, and the choice between the chart and the table. */
export function Header({ span, zone }: Props) {
  const say = useWords('deadlines');
  const day = (instant: number) =>
    DateTime.fromMillis(instant, { zone, locale: say.locale }).toLocaleString(DateTime.DATE_FULL);
  const tabs = (
    <Tabs.List aria-label={say('page.shown-as')}>
      <Tabs.Trigger value="chart">{say('page.chart')}</Tabs.Trigger>
      <Tabs.Trigger value="table">{say('page.table')}</Tabs.Trigger>
    </Tabs.List>
  );
  return (
    <Layouts.BaseHeader
      title={say('page.title')}
      subtitle={say('page.subtitle', { from: day(span.from), until: day(span.until - 1) })}
      primaryAction={tabs}
    />
  );
}
