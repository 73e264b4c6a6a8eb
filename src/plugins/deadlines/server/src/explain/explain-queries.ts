import { queryBuilder, queryPlan, type QueryParams, schemaOf, statementText } from '@guichet/strapi-kit';
import { type Model, NEXT_DEADLINE, NEXT_TRANSITION } from '@guichet/time';
import type { QueryContext } from '../query/context';
import { planQuery } from '../query/plan-query';
import type { ExplainedQuery } from './explained';

/** The filters for each word of each state, and the sorts, each with its statement and the database's plan for it. */
export async function explainQueries(model: Model, context: QueryContext): Promise<ExplainedQuery[]> {
  const filters = model.states.flatMap(({ name, words }) => [
    ...words.map((word) => filter(`filters[${name}]=${word}`, { [name]: word })),
    filter(`filters[${name}][$null]=true`, { [name]: { $null: true } }),
  ]);
  const changes =
    model.states.length === 0
      ? []
      : [filter(`filters[${NEXT_TRANSITION}][$notNull]=true`, { [NEXT_TRANSITION]: { $notNull: true } })];
  const explained: ExplainedQuery[] = [];
  for (const { query, params } of [...filters, ...changes, ...sortedBy(model).map(sort)]) {
    explained.push(await explainQuery(model.uid, query, params, context));
  }
  return explained;
}

interface Query {
  query: string;
  params: QueryParams;
}

const filter = (query: string, where: object): Query => ({ query, params: { where } });
const sort = (name: string): Query => ({ query: `sort=${name}`, params: { orderBy: [{ [name]: 'asc' }] } });

function sortedBy({ states, deadline }: Model): string[] {
  const names = states.map(({ name }) => name);
  if (names.length > 0) names.push(NEXT_TRANSITION);
  return deadline ? [...names, NEXT_DEADLINE] : names;
}

async function explainQuery(
  uid: string,
  query: string,
  { where, ...params }: QueryParams,
  context: QueryContext
): Promise<ExplainedQuery> {
  const { strapi } = context;
  // As in a list of the content API.
  const published = schemaOf(strapi, uid).options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {};
  const asked = { ...params, select: ['id'], where: { $and: [published, where ?? {}] } };
  const { params: planned } = await planQuery(uid, asked, context);
  const sql = statementText(strapi, queryBuilder(strapi, uid).init(planned).getKnexQuery());
  return { query, sql, plan: await queryPlan(strapi, sql) };
}
