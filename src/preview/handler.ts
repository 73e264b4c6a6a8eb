import { requestState, schemaOf, type PreviewRequest } from '@guichet/strapi-kit';
import type { Template } from '@guichet/strapi-plugin-feeds';
import { instantFor } from './instant';

/**
 * Strapi's handler for the URL of an entry's page, for administrators who may read the type.
 *
 * @returns the URL; `undefined` if there is none: for types of plugins, and entries without the values that it needs
 */
export function createHandler(template: Template) {
  return async (uid: string, { documentId, locale, status }: PreviewRequest): Promise<string | undefined> => {
    const ability = requestState(strapi)?.userAbility;
    if (!uid.startsWith('api::') || !ability?.can('plugin::content-manager.explorer.read', uid)) return;
    // Strapi also says "modified" for a draft.
    const shown = status === 'published' ? 'published' : 'draft';
    const query = { documentId, status: shown, ...(locale && { locale }) } as const;
    const entry = await strapi.documents(uid as 'api::call.call').findOne(query);
    if (!entry) return;
    const { attributes, info } = schemaOf(strapi, uid);
    const slug = Object.keys(attributes).find((name) => attributes[name].type === 'uid');
    const address = template.fill({
      type: info!.pluralName!,
      slug: slug && (entry as Record<string, string | undefined>)[slug],
      documentId,
      locale: locale ?? undefined,
      status: shown,
      at: instantFor(uid, entry),
    });
    return address ?? undefined;
  };
}
