import { adminApi } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { Listed, LogPage, Whole } from '../../../server/src/deliveries/log';
import type { LogQuery } from '../addresses';

export type { Listed, LogPage, Whole };

const PATH = '/webhooks/deliveries';
const dataOf = ({ data }: { data: Whole }) => data;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['WebhookDelivery'] }).injectEndpoints({
  endpoints: (builder) => ({
    webhookDeliveries: builder.query<LogPage, LogQuery>({
      query: (params) => ({ url: PATH, config: { params } }),
      providesTags: ['WebhookDelivery'],
    }),
    webhookDelivery: builder.query<Whole, string>({
      query: (documentId) => `${PATH}/${documentId}`,
      transformResponse: dataOf,
      providesTags: ['WebhookDelivery'],
    }),
    resendWebhookDelivery: builder.mutation<Whole, string>({
      query: (documentId) => ({ url: `${PATH}/${documentId}/resend`, method: 'POST' }),
      transformResponse: dataOf,
      invalidatesTags: ['WebhookDelivery'],
    }),
  }),
});

/** How often (ms) the log is fetched again, and a delivery that is pending. */
const ASK_AGAIN = 10_000;
const FOLLOW = 1000;

/** A page of the log. */
export function useLog(query: LogQuery) {
  return api.useWebhookDeliveriesQuery(query, { pollingInterval: ASK_AGAIN });
}

/** A delivery, fetched again until it ends. None without an id. */
export function useDelivery(documentId: string | null) {
  const [pollingInterval, setPollingInterval] = useState(FOLLOW);
  const options = { skip: documentId === null, pollingInterval };
  const result = api.useWebhookDeliveryQuery(documentId ?? '', options);
  const isSettled = result.data !== undefined && result.data.status !== 'pending';
  useEffect(() => setPollingInterval(isSettled ? ASK_AGAIN : FOLLOW), [isSettled]);
  return result;
}

export const { useResendWebhookDeliveryMutation: useResend } = api;
