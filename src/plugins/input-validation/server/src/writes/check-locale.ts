import type { Core } from '@strapi/strapi';

import { localesOf, WRITE_ACTIONS } from '@guichet/strapi-kit';
import { isRecord } from '../parameters/text';
import { refuseParameter, shown } from '../validation-error';

/** The parameters of a call of the Document Service. */
interface DocumentParams {
  uid: string;
  action: string;
  params: { locale?: unknown; data?: unknown };
}

/**
 * Refuses to write in a locale that the application does not have, because the admin would not show the entry.
 *
 * @throws ValidationError (400)
 */
export async function checkLocale(
  strapi: Core.Strapi,
  { uid, action, params }: DocumentParams
): Promise<void> {
  const { locale, data } = params;
  // Some actions accept a list of locales.
  if ([locale].flat().some((one) => typeof one === 'object' && one !== null)) {
    refuseParameter(['locale'], `is ${shown(locale)}: give it once, as one text`);
  }
  const asked = [locale, isRecord(data) ? data.locale : undefined].flat().filter(isNamed);
  if (asked.length === 0 || !WRITE_ACTIONS.includes(action)) return;
  const codes = await localesOf(strapi, uid);
  const unknown = asked.find((code) => codes !== null && !codes.includes(code));
  if (unknown === undefined) return;
  const remedy = `use ${codes!.join(' or ')}, or add it in Settings > Internationalization`;
  refuseParameter(['locale'], `is ${shown(unknown)}, which this application does not have: ${remedy}`);
}

/** `*` means all locales of an entry. */
function isNamed(locale: unknown): locale is string {
  return locale !== undefined && locale !== null && locale !== '*';
}
