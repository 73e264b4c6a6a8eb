import type { UID } from '@strapi/strapi';

import type { EntryDraft } from '../domain/model';
import type { ApplyContext } from './context';
import { writeRelated } from './related';

interface LocalizedAttribute {
  type: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/**
 * What is written of an entry, with its related entries found or created. What all locales share is written by the document of the
 * first locale alone.
 */
export async function dataOf(
  context: ApplyContext,
  entry: EntryDraft,
  isTranslation: boolean
): Promise<Record<string, unknown>> {
  if (!isTranslation) return { ...entry.data, ...(await writeRelated(context, entry)) };
  const attributes = context.strapi.getModel(entry.uid as UID.Schema).attributes as Record<
    string,
    LocalizedAttribute
  >;
  return Object.fromEntries(Object.entries(entry.data).filter(([name]) => isLocalized(attributes[name])));
}

function isLocalized({ pluginOptions }: LocalizedAttribute): boolean {
  return pluginOptions?.i18n?.localized === true;
}
