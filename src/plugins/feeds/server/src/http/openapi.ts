import { SLUG, type DescribeRoute, type Parameter } from '@guichet/strapi-kit';
import { labelIn } from '@guichet/time';
import type { FeedType } from '../schema/feed-type';

/** Describes a route for OpenAPI: a feed or structured data, of one entry or of several. */
export function describeFeed(type: FeedType, path: string, mediaType: string): DescribeRoute {
  const ending = path.split('.').at(-1)!;
  const isOne = path.startsWith('/');
  return ({ nameOf, selection, responses }) => {
    const body = ending === 'json' || ending === 'jsonld' ? { type: 'object' } : { type: 'string' };
    const errors = isOne ? ['400', '403', '404', '410'] : ['400', '403'];
    return {
      operationId: `get${nameOf(type.uid)}${isOne ? '' : 'List'}As${ending[0].toUpperCase()}${ending.slice(1)}`,
      summary: `${labelIn(type.optIn.names, 'en', type.plural)} as ${mediaType}`,
      tags: [nameOf(type.uid)],
      parameters: [...(isOne ? [SLUG] : []), LANG, ...selection(type.uid).filter(isOf(isOne))],
      responses: {
        ...responses(body, errors),
        200: { description: 'OK', content: { [mediaType]: { schema: body } } },
      },
    };
  };
}

const LANG: Parameter = {
  name: 'lang',
  in: 'query',
  description:
    'The language of the entries and of the words around them: a locale of the app, for example `fr`',
  schema: { type: 'string' },
};

const isOf = (isOne: boolean) => (parameter: object) =>
  'name' in parameter && (parameter.name === 'locale' || (!isOne && parameter.name === 'filters'));
