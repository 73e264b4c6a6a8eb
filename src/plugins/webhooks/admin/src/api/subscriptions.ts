import { adminApi } from '@strapi/strapi/admin';

import type { EventList } from '../../../server/src/subscriptions/controller';
import type { Input } from '../../../server/src/subscriptions/read-input';
import type { Listed, Shown, ShownOnce, ShownRotated } from '../../../server/src/subscriptions/shown';

export type { EventList, Input, Listed, ShownOnce, ShownRotated };

const PATH = '/webhooks/subscriptions';
const dataOf = <T>({ data }: { data: T }) => data;

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['WebhookSubscription', 'WebhookDelivery'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      webhookSubscriptions: builder.query<Listed[], void>({
        query: () => PATH,
        transformResponse: dataOf<Listed[]>,
        providesTags: ['WebhookSubscription'],
      }),
      webhooksDescription: builder.query<EventList, void>({
        query: () => '/webhooks/description',
        transformResponse: dataOf<EventList>,
      }),
      createWebhookSubscription: builder.mutation<ShownOnce, Input>({
        query: (data) => ({ url: PATH, method: 'POST', data }),
        transformResponse: dataOf<ShownOnce>,
        invalidatesTags: ['WebhookSubscription'],
      }),
      changeWebhookSubscription: builder.mutation<Shown, Partial<Input> & { documentId: string }>({
        query: ({ documentId, ...data }) => ({ url: `${PATH}/${documentId}`, method: 'PUT', data }),
        transformResponse: dataOf<Shown>,
        invalidatesTags: ['WebhookSubscription', 'WebhookDelivery'],
      }),
      deleteWebhookSubscription: builder.mutation<void, string>({
        query: (documentId) => ({ url: `${PATH}/${documentId}`, method: 'DELETE' }),
        invalidatesTags: ['WebhookSubscription', 'WebhookDelivery'],
      }),
      rotateWebhookSecret: builder.mutation<ShownRotated, string>({
        query: (documentId) => ({ url: `${PATH}/${documentId}/rotate`, method: 'POST' }),
        transformResponse: dataOf<ShownRotated>,
      }),
      testWebhookSubscription: builder.mutation<{ documentId: string }, string>({
        query: (documentId) => ({ url: `${PATH}/${documentId}/test`, method: 'POST' }),
        transformResponse: dataOf<{ documentId: string }>,
        invalidatesTags: ['WebhookDelivery'],
      }),
    }),
  });

/** How often (ms) the health of subscriptions is fetched again. */
const ASK_AGAIN = 15_000;

/** All subscriptions with their health, in the order of their creation. */
export function useSubscriptions() {
  return api.useWebhookSubscriptionsQuery(undefined, { pollingInterval: ASK_AGAIN });
}

export const {
  useWebhooksDescriptionQuery: useWebhooksDescription,
  useCreateWebhookSubscriptionMutation: useCreateSubscription,
  useChangeWebhookSubscriptionMutation: useChangeSubscription,
  useDeleteWebhookSubscriptionMutation: useDeleteSubscription,
  useRotateWebhookSecretMutation: useRotateSecret,
  useTestWebhookSubscriptionMutation: useTestSubscription,
} = api;
