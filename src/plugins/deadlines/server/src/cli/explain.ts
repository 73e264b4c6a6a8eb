import type { Core } from '@strapi/strapi';

import { boot } from '@guichet/strapi-kit/cli';
import { writeEntry } from '../explain/write-entry';
import { writeType } from '../explain/write-type';
import { service } from '../services';
import type { Asked } from './read-arguments';

/** What is printed: text, or JSON with `type` and, if one was named, `entry`. */
export async function explain(asked: Asked): Promise<string> {
  const strapi = await boot();
  try {
    return await textOf(strapi, asked);
  } finally {
    await strapi.destroy();
  }
}

async function textOf(strapi: Core.Strapi, asked: Asked): Promise<string> {
  const { type: name, documentId, locale, json } = asked;
  const explanations = service(strapi, 'explanations');
  const instant = asked.at ?? service(strapi, 'clock').now();
  const type = await explanations.type(name, instant);
  const entry = documentId === undefined ? null : await explanations.entry(name, documentId, instant, locale);
  if (json) return `${JSON.stringify({ type, ...(entry && { entry }) }, null, 2)}\n`;
  return entry ? `${writeType(type)}\n${writeEntry(entry)}` : writeType(type);
}
