import { gatheredPhaseAt, nextGatheredTransition, windowOf } from '../domain/rule';
import { earliest, nextTransition, phaseAt, PHASES, type Phase, type Window } from '../domain/window';
import { computedAttributes, NEXT_TRANSITION, type Model, type State } from '../schema/model';
import { metadataOf, type Row } from '../strapi-seam';
import { componentOwners } from './component-owners';
import type { QueryContext } from './context';
import { factsOf } from './facts';
import { gatheredWindows } from './gathered-windows';
import { COMPUTE_ALL, type Plan } from './plan';

interface Found {
  row: Row;
  plan: Plan;
}

/** Adds the computed attributes to all rows of an answer, at every depth, in place. */
export async function computeResults(
  uid: string,
  result: unknown,
  plan: Plan,
  context: QueryContext
): Promise<void> {
  const found = new Map<string, Found[]>();
  collect(uid, result, plan, context, found);
  for (const [each, rows] of found) await computeRows(context.registry.models.get(each)!, rows, context);
}

function collect(
  uid: string,
  result: unknown,
  plan: Plan,
  context: QueryContext,
  found: Map<string, Found[]>
): void {
  if (Array.isArray(result)) {
    for (const row of result) collect(uid, row, plan, context, found);
    return;
  }
  if (typeof result !== 'object' || result === null) return;
  const row = result as Row;
  // A relation that is only counted comes as { count }.
  if (row.id === undefined) return;
  if (context.registry.models.has(uid) && plan.compute.length > 0) {
    found.set(uid, [...(found.get(uid) ?? []), { row, plan }]);
  }
  for (const attribute of context.registry.leads(uid)) {
    const target = metadataOf(context.strapi, uid).attributes[attribute].target;
    for (const child of [row[attribute]].flat()) {
      if (typeof child !== 'object' || child === null) continue;
      const type = target ?? ((child as Row).__component as string) ?? ((child as Row).__type as string);
      const key = target ? attribute : `${attribute}/${type}`;
      if (type) collect(type, child, plan.children[key] ?? COMPUTE_ALL, context, found);
    }
  }
}

async function computeRows(model: Model, found: Found[], context: QueryContext): Promise<void> {
  const rows = found.map(({ row }) => row);
  const readers = await Promise.all(model.states.map((state) => readerOf(model, state, rows, context)));
  for (const { row, plan } of found) {
    const answers = model.states.map((state, index) => ({ state, answer: readers[index](row) }));
    const values: Row = Object.fromEntries(
      answers.map(({ state, answer }) => [
        state.name,
        answer?.phase ? state.words[PHASES.indexOf(answer.phase)] : null,
      ])
    );
    const next = earliest(answers.map(({ answer }) => answer?.next ?? null));
    values[NEXT_TRANSITION] = next === null ? null : new Date(next).toISOString();
    const wanted = plan.compute === 'all' ? computedAttributes(model) : plan.compute;
    for (const name of wanted) row[name] = values[name];
  }
  for (const { row, plan } of found) for (const name of plan.hide) delete row[name];
}

interface Answer {
  phase: Phase | null;
  next: number | null;
}

/** How one state is read from a row; what has to be asked of the database is asked once for all rows. */
async function readerOf(
  model: Model,
  state: State,
  rows: Row[],
  context: QueryContext
): Promise<(row: Row) => Answer | null> {
  const { instant, defaultZone } = context;
  if (state.kind === 'gathered') {
    const ids = rows.map(({ id }) => id);
    const windows = await gatheredWindows(model.uid, state, context, ids);
    return ({ id }) => ({
      phase: gatheredPhaseAt(windows.get(id) ?? [], instant),
      next: nextGatheredTransition(windows.get(id) ?? [], instant),
    });
  }
  const owners = await componentOwners(model.uid, state.rule, rows, context);
  return (row) => {
    const facts = factsOf(row, () => owners.has(row.id));
    const window: Window = windowOf(state.rule, facts, defaultZone);
    return { phase: phaseAt(window, instant), next: nextTransition(window, instant) };
  };
}
