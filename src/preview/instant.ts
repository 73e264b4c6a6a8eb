import { requestQuery, requestState } from '@guichet/strapi-kit';
import { type Clock, PREVIEW } from '@guichet/strapi-plugin-deadlines';
import { type Models, readInstant } from '@guichet/time';

/**
 * The instant at which an administrator previews an entry: the one that they chose, otherwise the end of its embargo,
 * because the site does not show it before.
 *
 * @returns ISO 8601 (UTC); `undefined` for now, and for administrators who may not preview
 */
export function instantFor(uid: string, entry: object): string | undefined {
  const deadlines = strapi.plugin('deadlines');
  if (!deadlines || !requestState(strapi)?.userAbility?.can(PREVIEW)) return undefined;
  const chosen = readInstant(requestQuery(strapi).at);
  const embargo = (deadlines.service('models') as Models).get(uid)?.embargo;
  const until = embargo ? readInstant((entry as Record<string, unknown>)[embargo]) : null;
  const isHidden = until !== null && until > (deadlines.service('clock') as Clock).instant();
  const instant = chosen ?? (isHidden ? until : null);
  return instant === null ? undefined : new Date(instant).toISOString();
}
