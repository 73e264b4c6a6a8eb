import type { Core } from '@strapi/strapi';

import { schemaOf } from '@guichet/strapi-kit';
import { titleAttribute } from '../domain/title-attribute';
import { changedIn } from '../look/find-changes';
import type { Change, Recorded } from '../record/versions';
import type { Deed } from './table';

/** The row for what somebody did to an entry; none if no version of it followed. */
export function entryDeeds(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { id, action, at, author }: Change,
  recorded: Recorded[]
): Deed[] {
  if (recorded.length === 0) return [];
  const attribute = titleAttribute(schemaOf(strapi, uid).attributes);
  const titles = recorded.map(({ before, after }) => (after ?? before)?.[attribute ?? '']);
  const title = titles.find((one) => typeof one === 'string') ?? null;
  const locales = unique(recorded.map(({ locale }) => locale)).filter(Boolean);
  const changed = unique(recorded.flatMap(({ before, after }) => (after ? changedIn(before, after) : [])));
  const row = { at, author, action, uid, entryId: documentId, title, locales, changed, change: id };
  return [{ ...row, details: null }];
}

const unique = (names: string[]) => [...new Set(names)];
