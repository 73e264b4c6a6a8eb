import type { Core } from '@strapi/strapi';

import { localesOf, WRITE_ACTIONS } from '@guichet/strapi-kit';
import { isRecord } from '../parameters/text';
import { refuseParameter, shown } from '../validation-error';

/** What the Document Service is asked to do. */
interface DocumentParams {
  uid: string;
  action: string;
  params: { locale?: unknown; data?: unknown };
}

/**
 * Refuses to write in a locale that the application does not have: nobody would find the entry in the admin.
 *
 * @throws ValidationError (400)
 */
export async function checkLocale(
  strapi: Core.Strapi,
  { uid, action, params }: DocumentParams
): Promise<void> {
  const { locale, data } = params;
  // Some actions take a list of them.
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

/** `*` are all that an entry has. */
function isNamed(locale: unknown): locale is string {
  return locale !== undefined && locale !== null && locale !== '*';
}
