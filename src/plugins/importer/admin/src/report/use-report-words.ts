import { usePluginApis, useWords } from '@guichet/strapi-kit/admin';
import type { AdminApis } from '@guichet/strapi-plugin-deadlines';
import type { MessageValues } from '../../../server/src/domain/messages/say';
import { capitalised, readable, readableValues } from './sentences';

/** Puts a report into words, in the reader's language. */
export function useReportWords() {
  const say = useWords('importer');
  const zone = useZone();
  return {
    /** @param code of the sentence, with `.remedy` for the remedy */
    sentence: (code: string, values: MessageValues) =>
      capitalised(say(`report.${code}`, readableValues(values, zone, say.locale))),
    value: (attribute: string, value: string) => readable(attribute, value, zone, say.locale),
  };
}

/** The IANA zone in which dates without an offset are read. */
export function useZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return usePluginApis<AdminApis>('deadlines').useDescription()?.timezone ?? timeZone;
}
