import { adminApi } from '@strapi/strapi/admin';

import { overrideEndpoint, type Endpoint } from '@guichet/strapi-kit/admin';
import { setConflict, type Wanted } from './conflict';
import {
  type DocumentArguments,
  ifMatch,
  learnVersion,
  readVersion,
  type ReadVersion,
} from './read-versions';

const WRITES: Wanted[] = [
  'updateDocument',
  'publishDocument',
  'unpublishDocument',
  'discardDocument',
  'deleteDocument',
];

interface Answer {
  meta?: Partial<ReadVersion>;
}

interface ServerError {
  name?: string;
  details?: { code?: string };
}

/** Makes Strapi's form send the version that it shows with each write. */
export function sendVersions(): void {
  overrideEndpoint(adminApi, 'versions-sent', 'getDocument', learnFromReads, 'queryFn');
  for (const wanted of WRITES) {
    overrideEndpoint(adminApi, 'versions-sent', wanted, (stock) => {
      sendWith(stock);
      leaveForm(stock);
      noticeConflicts(stock, wanted);
    });
  }
}

function learnFromReads(stock: Endpoint): void {
  const { queryFn } = stock;
  stock.queryFn = async (asked, ...others) => {
    const answer = await queryFn(asked, ...others);
    learnVersion(asked as DocumentArguments, (answer.data as Answer | undefined)?.meta);
    return answer;
  };
}

function sendWith(stock: Endpoint): void {
  const { query, transformResponse } = stock;
  stock.query = (asked) => {
    const { config, ...asking } = query(asked);
    const headers = isList() ? {} : ifMatch(asked as DocumentArguments);
    return { ...asking, config: { ...config, headers: { ...config?.headers, ...headers } } };
  };
  stock.transformResponse = (...answered) => {
    const [answer, , asked] = answered as unknown as [Answer, unknown, DocumentArguments];
    learnVersion(asked, answer?.meta);
    return transformResponse ? transformResponse(...answered) : answer;
  };
}

/** Lists show no version that could be compared: what is done there is done as ever. */
const isList = () => /\/collection-types\/[^/]+\/?$/.test(window.location.pathname);

/**
 * Leaves in the form what was typed if a write fails. Strapi shows what it sends as if it were saved, takes that back, and
 * reads the entry again: each of these puts the saved entry into the form.
 */
function leaveForm(stock: Endpoint): void {
  const { invalidatesTags } = stock;
  stock.invalidatesTags = (result, error, asked) =>
    error ? [] : (invalidatesTags?.(result, error, asked) ?? []);
  delete stock.onQueryStarted;
}

function noticeConflicts(stock: Endpoint, wanted: Wanted): void {
  stock.transformErrorResponse = (...answered) => {
    const [error, , asked] = answered as unknown as [ServerError, unknown, DocumentArguments];
    if (error.details?.code !== 'history.changed') return error;
    setConflict({ wanted, asked, since: readVersion(asked) });
    // The one error after which Strapi does not take what was typed for saved.
    return { ...error, name: 'ValidationError' };
  };
}
