import type { AttributeModel, Models } from '../domain/mapping/mapping';

const OF_FILES = ['id', 'hash', 'ext', 'url', 'alternativeText', 'caption'];

/** What a read has to bring along, to know all that the models say of a type. */
export function populateOf(models: Models, uid: string): Record<string, unknown> {
  const of = (name: string, attribute: AttributeModel): [string, unknown][] => {
    const { type, component, components = [], target } = attribute;
    if (type === 'media') return [[name, { select: OF_FILES }]];
    if (type === 'component') return [[name, { populate: populateOf(models, component!) }]];
    if (type === 'relation') return target ? [[name, { select: namesOf(models, target) }]] : [];
    if (type !== 'dynamiczone') return [];
    const on = components.map((each) => [each, { populate: populateOf(models, each) }]);
    return [[name, { on: Object.fromEntries(on) }]];
  };
  const { attributes } = models[uid];
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, one]) => of(name, one)));
}

function namesOf(models: Models, target: string): string[] {
  const slug = models[target]?.slug;
  return ['id', 'documentId', ...(slug ? [slug] : [])];
}
