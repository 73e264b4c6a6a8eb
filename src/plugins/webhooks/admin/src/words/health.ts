import type { StatusVariant } from '@strapi/design-system';

import { GONE } from '../../../server/src/domain/delivery-outcome';
import type { Listed } from '../../../server/src/subscriptions/shown';

/** The health of a subscription: the key of its text, since when (ISO, UTC), and how many messages it concerns. */
export interface HealthText {
  key: 'off' | 'gone' | 'failing' | 'given-up' | 'delivered' | 'untried';
  variant: StatusVariant;
  since: string | null;
  count: number;
}

type Observed = Pick<Listed, 'enabled' | 'disabledReason' | 'disabledAt' | 'health'>;

export function healthOf({ enabled, disabledReason, disabledAt, health }: Observed): HealthText {
  const { failing, failingSince, lastDeliveredAt, lastGivenUpAt } = health;
  if (!enabled) {
    const isGone = disabledReason === GONE;
    return text(isGone ? 'gone' : 'off', isGone ? 'danger' : 'neutral', disabledAt);
  }
  if (failing > 0) return { ...text('failing', 'danger', failingSince), count: failing };
  // A delivery since then shows that the subscriber is back.
  if (lastGivenUpAt && (!lastDeliveredAt || lastDeliveredAt < lastGivenUpAt)) {
    return text('given-up', 'danger', lastGivenUpAt);
  }
  if (lastDeliveredAt) return text('delivered', 'success', lastDeliveredAt);
  return text('untried', 'secondary', null);
}

function text(key: HealthText['key'], variant: StatusVariant, since: string | null): HealthText {
  return { key, variant, since, count: 0 };
}
