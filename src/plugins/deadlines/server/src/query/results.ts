import type { Row } from '@guichet/strapi-kit';
import { computedAttributes, type Model } from '@guichet/time';
import type { QueryContext } from './context';
import { COMPUTE_ALL, type FetchedRow, type Plan } from './plan';
import { attributeComputer } from './compute-attributes';

/** Adds the computed attributes to all rows of a result, at every depth, in place. */
export async function computeResults(
  uid: string,
  result: unknown,
  plan: Plan,
  context: QueryContext
): Promise<void> {
  const found = new Map<string, FetchedRow[]>();
  collect(uid, result, plan, context, found);
  for (const [each, rows] of found) await computeRows(context.reachable.models.get(each)!, rows, context);
  // Only now: a gathered state may be computed from rows whose dates are removed here.
  for (const rows of found.values()) {
    for (const { row, plan: of } of rows) for (const name of of.hide) delete row[name];
  }
}

function collect(
  uid: string,
  result: unknown,
  plan: Plan,
  context: QueryContext,
  found: Map<string, FetchedRow[]>,
  owner?: Row
): void {
  if (Array.isArray(result)) {
    for (const row of result) collect(uid, row, plan, context, found, owner);
    return;
  }
  if (!isRow(result)) return;
  const wanted = plan.compute === 'all' || plan.compute.length > 0;
  if (wanted && context.reachable.models.has(uid)) {
    const rows = found.get(uid);
    const one = { row: result, plan, ...(owner && { owner }) };
    if (rows) rows.push(one);
    else found.set(uid, [one]);
  }
  for (const { name, target } of context.reachable.pathsFrom(uid)) {
    const children = result[name];
    if (typeof children !== 'object' || children === null) continue;
    if (target) collect(target, children, plan.children[name] ?? COMPUTE_ALL, context, found, result);
    else collectFragments(name, children, plan, context, found);
  }
}

/** Rows of a dynamic zone, or of another polymorphic relation, each name their type. */
function collectFragments(
  name: string,
  children: object,
  plan: Plan,
  context: QueryContext,
  found: Map<string, FetchedRow[]>
): void {
  for (const child of [children].flat() as Row[]) {
    const uid = child.__component ?? child.__type;
    if (typeof uid !== 'string') continue;
    collect(uid, child, plan.children[`${name}/${uid}`] ?? COMPUTE_ALL, context, found);
  }
}

/** A relation that is only counted is `{ count }`. */
function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && (value as Row).id !== undefined;
}

async function computeRows(model: Model, found: FetchedRow[], context: QueryContext): Promise<void> {
  const attributes = new Set(found.flatMap(({ plan }) => wantedBy(model, plan, context)));
  const read = await attributeComputer(model, [...attributes], found, context);
  for (const { row, plan } of found) {
    const values = read(row);
    for (const name of wantedBy(model, plan, context)) row[name] = values[name];
  }
}

function wantedBy(model: Model, { compute }: Plan, { mayRead }: QueryContext): string[] {
  return compute === 'all' ? computedAttributes(model).filter(mayRead) : compute;
}
