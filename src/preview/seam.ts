/** What we rely on of the request for a preview, which Strapi leaves untyped. */
import type { UID } from '@strapi/strapi';

/** What Strapi passes on of a request for the address of a preview. */
export interface PreviewRequest {
  documentId: string;
  locale?: string | null;
  status: string;
}

interface Ability {
  can(action: string, subject?: string): boolean;
}

/** What the administrator who asks may do. */
export function ability(): Ability | undefined {
  return strapi.requestContext.get()?.state.userAbility;
}

/** `at` of the request: Strapi's own handlers are not told of it. */
export function askedInstant(): unknown {
  return strapi.requestContext.get()?.query.at;
}

export function attributeOfType(uid: string, type: string): string | undefined {
  const { attributes } = strapi.contentTypes[uid as UID.ContentType];
  return Object.keys(attributes).find((name) => attributes[name].type === type);
}
