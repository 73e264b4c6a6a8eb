import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';

import { applyOnce, defaultLocale, isLocalized, schemaOf, type Row } from '@guichet/strapi-kit';
import { alignItems, itemsOf, type Item } from '../items/align-items';
import type { SharedComponent } from '../items/shared-component';
import { populateOf, writeDiffering } from '../sharing/rows';
import { sharedComponents } from '../sharing/shared-attributes';

interface List {
  uid: UID.ContentType;
  component: SharedComponent;
}

/**
 * Brings the lists of older databases in line, whose dates and files each locale had for itself: they become those
 * of the default locale. Where a locale would lose anything but a date that was not moved along, its list stays, and
 * a warning names it: only an editor knows which of the two is right.
 */
export async function shareListsOfOldEntries(strapi: Core.Strapi): Promise<void> {
  const lists = translatedLists(strapi);
  const keyOf = ({ uid, component }: List) => `${uid}.${component.name}`;
  await strapi.db.transaction(() =>
    applyOnce(strapi, 'shared-lists', lists.map(keyOf), async (fresh) => {
      const locale = await defaultLocale(strapi);
      for (const list of lists) if (fresh.includes(keyOf(list))) await shareList(strapi, list, locale!);
    })
  );
}

/** The lists whose items have something of their own in each locale; Strapi shared the others before. */
function translatedLists(strapi: Core.Strapi): List[] {
  const uids = Object.keys(strapi.contentTypes) as UID.ContentType[];
  return uids
    .filter((uid) => uid.startsWith('api::') && isLocalized(schemaOf(strapi, uid)))
    .flatMap((uid) => sharedComponents(strapi, uid).map((component) => ({ uid, component })))
    .filter(
      ({ component: { repeatable, shared, attributes } }) => repeatable && shared.length < attributes.length
    );
}

async function shareList(strapi: Core.Strapi, { uid, component }: List, locale: string): Promise<void> {
  const select = ['id', 'documentId', 'locale', 'publishedAt'];
  const rows: Row[] = await strapi.db.query(uid).findMany({ select, populate: populateOf([component]) });
  const keyOf = (row: Row) => `${row.documentId} ${row.publishedAt === null}`;
  const sources = new Map(rows.filter((row) => row.locale === locale).map((row) => [keyOf(row), row]));
  for (const row of rows) {
    const source = sources.get(keyOf(row));
    if (!source || row === source) continue;
    const own = itemsOf(component, row);
    const aligned = alignItems(itemsOf(component, source), own, component.shared);
    if (isDeepStrictEqual(aligned, own)) continue;
    if (!loses(own, aligned, component)) {
      await writeDiffering(strapi, uid, row, {}, { [component.name]: aligned });
      continue;
    }
    const where = `${component.name} of ${uid} ${row.documentId} (${row.locale})`;
    strapi.log.warn(
      `${where} holds what ${locale} lacks: add it there, or the next change of either removes it`
    );
  }
}

/** Whether an item, or something that is set in it and is no date, would be gone. */
function loses(own: Item[], aligned: Item[], { attributes, dates }: SharedComponent): boolean {
  const names = attributes.filter((name) => !dates.includes(name));
  return own.some((item) => {
    const kept = aligned.find(({ id }) => id === item.id);
    return !kept || names.some((name) => item[name] !== null && !isDeepStrictEqual(item[name], kept[name]));
  });
}
