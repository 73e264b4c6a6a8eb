/** A factory file of a type, without its name: that is the name of the type. */
export interface Factory {
  /** In the folder of the API. */
  folder: string;
  text: string;
}

const PARTS = [
  { folder: 'controllers', part: 'controller', create: 'createCoreController' },
  { folder: 'services', part: 'service', create: 'createCoreService' },
  { folder: 'routes', part: 'router', create: 'createCoreRouter' },
];

/** The three files that `strapi generate` writes for a type, in the same words. */
export function factories(uid: string, name: string, language: 'ts' | 'js'): Factory[] {
  const write = language === 'ts' ? inTypeScript : inJavaScript;
  return PARTS.map(({ folder, part, create }) => ({
    folder,
    text: write(`/**\n * ${name} ${part}\n */\n`, create, uid),
  }));
}

const inTypeScript = (comment: string, create: string, uid: string) => `${comment}
import { factories } from '@strapi/strapi';

export default factories.${create}('${uid}');
`;

const inJavaScript = (comment: string, create: string, uid: string) => `'use strict';

${comment}
const { ${create} } = require('@strapi/strapi').factories;

module.exports = ${create}('${uid}');
`;
