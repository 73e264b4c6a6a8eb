/** Where the pages are, under Strapi's settings. */
export const SUBSCRIPTIONS = 'webhook-subscriptions';
export const DELIVERIES = 'webhook-deliveries';

export const subscriptionsAddress = `/settings/${SUBSCRIPTIONS}`;

export function subscriptionAddress(documentId: string): string {
  return `${subscriptionsAddress}/${documentId}`;
}

export function deliveryAddress(documentId: string): string {
  return `/settings/${DELIVERIES}/${documentId}`;
}

/** What a page of the log shows. It is in the query of the page's address. */
export interface LogQuery {
  page: string;
  pageSize: string;
  /** documentId */
  subscription?: string;
  /** A `Progress`. */
  status?: string;
}

const FIRST_PAGE: LogQuery = { page: '1', pageSize: '20' };

/** The address of the log's first page, with the filters if there are any. */
export function logAddress(filters: Pick<LogQuery, 'subscription' | 'status'> = {}): string {
  const parameters = new URLSearchParams(Object.entries({ ...FIRST_PAGE, ...filters }));
  return `/settings/${DELIVERIES}?${parameters}`;
}

export function readLogQuery(parameters: URLSearchParams): LogQuery {
  return { ...FIRST_PAGE, ...Object.fromEntries(parameters) };
}
