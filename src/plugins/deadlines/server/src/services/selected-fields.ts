import type { Core } from '@strapi/strapi';

/** The fields that the current GraphQL query names, anywhere in its document. */
export interface SelectedFields {
  /** Sets them, until the end of the request. */
  limitTo: (names: Set<string>) => void;
  /** Whether a computed attribute may be read; outside of a GraphQL query, any may. */
  mayRead: (name: string) => boolean;
}

/** @returns the service `plugin::deadlines.selection` */
export function createSelection({ strapi }: { strapi: Core.Strapi }): SelectedFields {
  const selections = new WeakMap<object, Set<string>>();
  return {
    limitTo: (names) => {
      const request = strapi.requestContext.get();
      if (request) selections.set(request, names);
    },
    mayRead: (name) => {
      const request = strapi.requestContext.get();
      return (request && selections.get(request)?.has(name)) ?? true;
    },
  };
}
