import { adminApi } from '@strapi/strapi/admin';

import type { Listed, Page, Whole } from '../../../server/src/deliveries/log';
import type { LogQuestion } from '../addresses';

export type { Listed, Page, Whole };

const PATH = '/webhooks/deliveries';
const dataOf = ({ data }: { data: Whole }) => data;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['WebhookDelivery'] }).injectEndpoints({
  endpoints: (builder) => ({
    webhookDeliveries: builder.query<Page, LogQuestion>({
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

/** The log is asked anew as often as that (ms), and a delivery that is being looked at. */
const ASK_AGAIN = 10_000;
const LOOK_AGAIN = 1000;

/** A page of the log; while the next one is fetched, the one before. */
export function useLog(question: LogQuestion) {
  return api.useWebhookDeliveriesQuery(question, { pollingInterval: ASK_AGAIN });
}

/** A delivery, followed as it goes on; none without an id. */
export function useDelivery(documentId: string | null) {
  const options = { skip: documentId === null, pollingInterval: LOOK_AGAIN };
  return api.useWebhookDeliveryQuery(documentId ?? '', options);
}

export const { useResendWebhookDeliveryMutation: useResend } = api;
