import picomatch from 'picomatch';
import type { Core } from '@strapi/strapi';

import { uidOf } from '../constants';
import type { Mapping, MappingSet, Models, Target, TypeModel } from '../domain/mapping/mapping';
import { DATA_EXTENSIONS } from '../domain/limits';
import { localesOf } from '../locales';
import { modelsOf } from './type-models';

/** A mapping for the types of an application. */
export interface SiteMapping {
  /** Those of the application. */
  locales: string[];
  languages: Mapping['languages'];
  future: boolean;
  media: string[];
  models: Models;
  /**
   * The sets that a file's path fits, in their order.
   *
   * @param sitePath relative to the mapping's folder, with `/`
   */
  targetsFor: (sitePath: string) => Target[];
  /** Whether a file is no document: a layout, a partial, a licence. */
  isLeftOut: (sitePath: string) => boolean;
}

/** A mapping names a type or an attribute that the application does not have. */
export class UnfitMapping extends Error {}

/** @throws UnfitMapping naming the set, what it asks for and what there is */
export async function prepareMapping(strapi: Core.Strapi, mapping: Mapping): Promise<SiteMapping> {
  const models: Models = {};
  const prepared = mapping.sets.map((set, index) => {
    const uid = uidOf(set.type);
    if (!strapi.contentTypes[uid as keyof typeof strapi.contentTypes])
      throw new UnfitMapping(unknownType(strapi, set.type, index));
    Object.assign(models, modelsOf(strapi, uid));
    const model = models[uid];
    refuseUnknown(set, model, index);
    return { target: { set: withBody(set, model), model }, fits: matcherOf(set.paths) };
  });
  const isIgnored = picomatch(mapping.ignore, { dot: true });
  return {
    locales: await localesOf(strapi),
    languages: mapping.languages,
    future: mapping.future,
    media: mapping.media,
    models,
    targetsFor: (path) => prepared.filter(({ fits }) => fits(path)).map(({ target }) => target),
    isLeftOut: (path) => isIgnored(path),
  };
}

/** Files of data are read only by globs that name their extension: `**` means documents. */
function matcherOf(paths: string[]): (path: string) => boolean {
  const fits = picomatch(paths, { dot: true });
  const named = paths.filter((glob) => /\.[\w{},]+$/.test(glob));
  const fitsData = named.length > 0 ? picomatch(named, { dot: true }) : () => false;
  return (path) => (isData(path) ? fitsData(path) : fits(path));
}

function isData(path: string): boolean {
  return DATA_EXTENSIONS.includes(path.split('.').at(-1)!.toLowerCase());
}

function unknownType(strapi: Core.Strapi, type: string, index: number): string {
  const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  return `sets.${index}.type: the application has no type "${type}"; it has ${types.map((uid) => uid.split('.')[1]).join(', ')}`;
}

function refuseUnknown({ fields }: MappingSet, { attributes, name }: TypeModel, index: number): void {
  const unknown = Object.keys(fields).find((attribute) => !attributes[attribute]);
  if (unknown === undefined) return;
  const known = Object.keys(attributes).join(', ');
  throw new UnfitMapping(
    `sets.${index}.fields.${unknown}: the type ${name} has no attribute "${unknown}"; it has ${known}`
  );
}

/** The text of a document goes into the first long text that nothing else fills. */
function withBody(set: MappingSet, { attributes }: TypeModel): MappingSet {
  if (set.shape !== null || Object.values(set.fields).some(({ from }) => from?.includes('$body'))) return set;
  const body = Object.keys(attributes).find(
    (name) => attributes[name].type === 'richtext' && !set.fields[name]
  );
  return body === undefined ? set : { ...set, fields: { ...set.fields, [body]: { from: ['$body', body] } } };
}
