import { Box, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { readLogQuery } from '../addresses';
import { useLog } from '../api/deliveries';
import { Help } from '../parts/Help';
import { LogFilters } from './LogFilters';
import { LogTable } from './LogTable';

/** What was sent to subscribers and how that went, newest first. */
export function LogPage() {
  const say = useWords('webhooks');
  const [parameters] = useSearchParams();
  const query = readLogQuery(parameters);
  const { data: log, isError } = useLog(query);
  if (isError && !log) return <Page.Error />;
  if (!log) return <Page.Loading />;
  const { pagination, subscriptions, keepDays } = log.meta;
  return (
    <Page.Main>
      <Page.Title>{say('settings.deliveries')}</Page.Title>
      <Layouts.Header
        title={say('settings.deliveries')}
        subtitle={say('log.subtitle', { days: keepDays })}
        secondaryAction={<Help />}
      />
      <Layouts.Content>
        <Box id="webhook-deliveries">
          <LogFilters query={query} subscriptions={subscriptions} />
          {log.data.length > 0 ? (
            <LogTable deliveries={log.data} subscriptions={subscriptions} />
          ) : (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('log.empty')} />
          )}
          <Pagination.Root {...pagination} defaultPageSize={pagination.pageSize}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
