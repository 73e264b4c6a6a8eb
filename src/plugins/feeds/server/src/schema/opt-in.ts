import { z } from '@strapi/utils';

import { optInError, readSection, section, translations } from '@guichet/strapi-kit';

const attribute = z.string({ error: 'name an attribute' }).min(1, 'name an attribute, or leave the key out');

export const shape = section({
  names: translations(),
  title: attribute,
  summary: attribute.optional(),
  date: attribute.optional(),
  from: attribute.optional(),
  until: attribute.optional(),
  cutOffs: z
    .string()
    .regex(/^\w+\.\w+$/, 'name a repeatable component and its datetime, for example "cutOffs.closesAt"')
    .optional(),
  cutOffLabel: attribute.optional(),
  timezone: attribute.optional(),
  image: z
    .string()
    .regex(/^\w+(\.\w+)?$/, 'name a file, or a component and its file, for example "cover.image"')
    .optional(),
  imageText: attribute.optional(),
  imageCredit: attribute.optional(),
  place: z.array(attribute, { error: 'write a list of attributes' }).default([]),
  online: attribute.optional(),
  status: attribute.optional(),
  attendanceMode: attribute.optional(),
  previousFrom: attribute.optional(),
  calendar: z.enum(['span', 'moments'], { error: 'use "span" or "moments"' }).optional(),
  news: z.boolean({ error: 'use true or false' }).default(false),
  /** See `readJsonLd`. */
  jsonLd: z.unknown().optional(),
}).refine(({ calendar, news, jsonLd }) => calendar || news || jsonLd !== undefined, {
  error: 'switch on at least one of calendar, news and jsonLd',
});

/** The section `pluginOptions.feeds` of one schema, as written there. */
export type OptIn = z.infer<typeof shape>;

/** An error that says where a schema is wrong and how to correct it. Ends the start. */
export class OptInError extends optInError('feeds') {}

/**
 * Reads a schema's opt-in; `null` if it has none.
 *
 * @throws OptInError if a key is unknown, missing or of the wrong shape
 */
export function readOptIn(uid: string, pluginOptions: Record<string, unknown> | undefined): OptIn | null {
  const written = pluginOptions?.feeds;
  return written === undefined ? null : readSection(shape, written, uid, OptInError);
}
