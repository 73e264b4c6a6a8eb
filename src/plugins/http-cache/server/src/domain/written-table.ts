const WRITE =
  /^\s*(?:insert|update|delete|replace|truncate|merge|alter|drop|create|with\b.*\b(?:insert|update|delete)\b)/is;
const TARGET =
  /^\s*(?:insert\s+into|update|delete\s+from)\s+(?:only\s+)?(?:["`]?\w+["`]?\.)?["`]?(\w+)["`]?/i;

/** Tables that Strapi writes to without changing anything that the content API could show. */
const HOUSEKEEPING = new Set([
  'strapi_sessions',
  'strapi_api_tokens',
  'strapi_history_versions',
  'transitions_announcements',
  'transitions_messages',
  'transitions_publications',
  'webhooks_deliveries',
  'webhooks_subscriptions',
]);

/**
 * Whether a statement may change what the content API shows. In doubt it does: an answer that is computed once too often
 * does no harm.
 */
export function writesContent(sql: string): boolean {
  if (!WRITE.test(sql)) return false;
  const [, table] = TARGET.exec(sql) ?? [];
  return table === undefined || !HOUSEKEEPING.has(table);
}
