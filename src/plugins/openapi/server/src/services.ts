import type { Core } from '@strapi/strapi';

import type { Parameter } from '@guichet/strapi-kit';
import { collect } from './collect';
import { makeDocument } from './domain/document';

export interface OpenapiService {
  /** Adds a parameter to every read of the content API. Must be called before the document is first requested. */
  addParameter: (parameter: Parameter) => void;
  /** The OpenAPI document as JSON. It is made once, because schemas and routes only change when the app restarts. */
  document: () => string;
}

/** @returns the service `plugin::openapi.description` */
export function createDescription({ strapi }: { strapi: Core.Strapi }): OpenapiService {
  const parameters: Parameter[] = [];
  let made: string | undefined;
  return {
    addParameter: (parameter) => void parameters.push(parameter),
    document: () => (made ??= JSON.stringify(makeDocument(collect(strapi, parameters)))),
  };
}

export const services = { description: createDescription };

export function descriptionOf(strapi: Core.Strapi): OpenapiService {
  return strapi.plugin('openapi').service('description');
}
