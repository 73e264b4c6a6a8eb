import { createRefusals, type KoaContext, refusalDetails } from '@guichet/strapi-kit';

export const SENTENCES = {
  'subscription-gone': () => 'the subscription was deleted: there is nobody to send it to',
  'subscription-off': () => 'the subscription is switched off: switch it on first',
};

const refusal = createRefusals('webhooks', SENTENCES);

/** Answers 409. */
export function refuse(ctx: KoaContext, rule: keyof typeof SENTENCES): unknown {
  const refused = refusal(rule);
  return ctx.conflict(refused.message, refusalDetails(refused));
}
