import type { Core } from '@strapi/strapi';

import type { TestApp } from './app';

/** A relation between two types that have drafts, from the side that owns it. */
export interface Relation {
  /** The type that the relation belongs to. */
  source: string;
  target: string;
  attribute: string;
  /** The attribute at the other end, if there is one. */
  inverse?: string;
  kind: string;
}

interface Schema {
  uid: string;
  info: { pluralName: string };
  options?: { draftAndPublish?: boolean };
  attributes: Record<
    string,
    { type: string; relation: string; target?: string; mappedBy?: string; inversedBy?: string }
  >;
}

const schemasOf = (strapi: Core.Strapi) => Object.values(strapi.contentTypes) as unknown as Schema[];

/** All relations between the application's own types that have drafts. */
export function relationsOf({ strapi }: TestApp): Relation[] {
  const types = schemasOf(strapi).filter(
    ({ uid, options }) => uid.startsWith('api::') && options?.draftAndPublish
  );
  const isOurs = (target?: string) => types.some(({ uid }) => uid === target);
  return types.flatMap(({ uid, attributes }) =>
    Object.entries(attributes)
      .filter(([name, { target, mappedBy }]) => isOurs(target) && !mappedBy && name !== 'localizations')
      .map(([attribute, { relation, target, inversedBy }]) => ({
        ...{ source: uid, target: target!, attribute, kind: relation },
        ...(inversedBy && { inverse: inversedBy }),
      }))
  );
}

export const pathOf = ({ strapi }: TestApp, uid: string) =>
  `/api/${schemasOf(strapi).find((type) => type.uid === uid)!.info.pluralName}`;

type Write = (params: object) => Promise<{ documentId: string }>;

/** The Document Service of a type whose name is only known at run time. */
export const documentsOf = ({ strapi }: TestApp, uid: string) =>
  strapi.documents(uid as never) as unknown as Record<
    'create' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'delete' | 'clone',
    Write
  > & { findMany: (params: object) => Promise<Record<string, unknown>[]> };

let serial = 0;

/** The data that an entry of any type needs to be published. */
export function dataFor(uid: string): Record<string, unknown> {
  serial += 1;
  const name = `Entry ${serial}`;
  const slug = `kept-${serial}`;
  if (uid === 'api::press-contact.press-contact') return { name };
  if (/category|tag/.test(uid)) return { name, slug };
  if (uid === 'api::call.call') return { title: name, slug, rolling: true };
  return uid === 'api::bulletin.bulletin' ? { title: name } : { title: name, slug };
}

/** The data that another locale of it needs: the slug is that of the first. */
export function translationFor(uid: string): Record<string, unknown> {
  return uid === 'api::press-contact.press-contact' || /category|tag/.test(uid)
    ? { name: 'Translation' }
    : { title: 'Translation' };
}

/** The document ids in a populated relation. */
export const idsIn = (value: unknown): string[] =>
  [value ?? []].flat().map((entry) => (entry as { documentId: string }).documentId);
