import { Tabs } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Span } from '@guichet/time';
import { HelpLink } from '../../parts/HelpLink';

interface Props {
  span: Span;
  zone: string;
}

/** The page's title, the months that it shows, and the choice between chart and table. */
export function Header({ span, zone }: Props) {
  const say = useWords('deadlines');
  const format = new Intl.DateTimeFormat(say.locale, { month: 'long', year: 'numeric', timeZone: zone });
  const tabs = (
    <Tabs.List aria-label={say('page.shown-as')}>
      <Tabs.Trigger value="chart">{say('page.chart')}</Tabs.Trigger>
      <Tabs.Trigger value="table">{say('page.table')}</Tabs.Trigger>
    </Tabs.List>
  );
  return (
    <Layouts.BaseHeader
      title={say('page.title')}
      subtitle={say('page.subtitle', { months: format.formatRange(span.from, span.until - 1) })}
      secondaryAction={<HelpLink guide="deadlines-page" />}
      primaryAction={tabs}
    />
  );
}
