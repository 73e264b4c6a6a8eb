import type { Asked } from '../ask';
import type { World } from './world';

const rest = (path: string, headers: Asked['headers'] = {}): Asked => ({ path, headers });

const graphqlByGet = (query: string): Asked => ({
  path: `/graphql?query=${encodeURIComponent(query)}`,
  headers: { 'apollo-require-preflight': 'true' },
});

const graphqlByPost = (query: string): Asked => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});

const CALLS = 'title,state,nextTransitionAt,nextDeadlineAt,deadlineText';

/** The requests to a world: lists, details, what does not exist, relations, embargoes, another language, GraphQL. */
export function questionsOf({ calls: [first, second], page, event, release }: World): Asked[] {
  return [
    rest('/api/calls?filters[state]=open&sort=slug'),
    rest(`/api/calls?sort=nextTransitionAt,slug&fields=${CALLS}`),
    rest('/api/calls?filters[state][$ne]=closed&pagination[pageSize]=2&sort=slug'),
    rest('/api/calls?locale=en&populate=*'),
    rest(`/api/calls/${first}?populate=*`),
    rest(`/api/calls/${first}?populate=*`, { 'strapi-response-format': 'v4' }),
    rest(`/api/calls/${second}?fields=notice&populate[programPages][fields]=state`),
    rest('/api/calls/nobody'),
    rest('/api/program-pages?populate[calls][fields]=state,notice&populate[steps]=true'),
    rest(`/api/program-pages/${page}?fields=state,notice`),
    rest('/api/press-releases?sort=slug&populate[calls][fields]=state'),
    rest(`/api/press-releases/${release}`),
    rest('/api/events?filters[registrationState]=open'),
    rest(`/api/events/${event}?populate[slides][populate]=image`),
    rest('/api/events?fields=title&populate[tags][fields]=name&populate[category][fields]=name'),
    rest('/api/press-releases?filters[tags][name][$contains]=Tag&fields=title'),
    rest('/api/press-releases?sort=category.name&fields=title&populate[pressContacts]=true'),
    rest('/api/calls?fields=title&populate[contacts][fields]=name&populate[documents][populate]=file'),
    rest('/api/tags?populate[events][fields]=title'),
    rest('/api/categories'),
    rest('/api/press-contacts?fields=name&populate=*'),
    rest('/api/i18n/locales'),
    graphqlByGet('{ calls(sort: "slug") { title state notice { title } programPages { state } } }'),
    graphqlByPost(
      '{ calls_connection(filters: { state: { eq: "open" } }) { nodes { title } pageInfo { total } } }'
    ),
    graphqlByPost('{ events { title tags { name } category { name } } }'),
    graphqlByPost('{ pressReleases(sort: "slug") { title calls { state } } }'),
  ];
}
