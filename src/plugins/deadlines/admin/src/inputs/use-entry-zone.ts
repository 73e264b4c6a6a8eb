import { useForm } from '@strapi/strapi/admin';

import { zoneOr } from '@guichet/time';
import { useDescription } from '../api/description';

/**
 * The IANA zone of the entry in the form, as currently edited; the default zone if the entry names none or an unknown one.
 *
 * @param timezone the attribute with the zone's name; `null`: the entry's type has none
 * @returns `undefined` until the server has said which zone is the default
 */
export function useEntryZone(timezone: string | null): string | undefined {
  const named = useForm('useEntryZone', ({ values }) =>
    timezone === null ? null : (values as Record<string, unknown>)[timezone]
  );
  const defaultZone = useDescription()?.timezone;
  return defaultZone && zoneOr(named, defaultZone);
}
