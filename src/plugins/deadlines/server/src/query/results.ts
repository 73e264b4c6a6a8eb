import { gatheredPhaseAt, nextGatheredTransition, windowOf } from '../domain/rule';
import { earliest, nextTransition, phaseAt, PHASES, type Phase } from '../domain/window';
import { computedAttributes, NEXT_TRANSITION, type Model, type State } from '../schema/model';
import type { Row } from '../strapi-seam';
import { componentOwners } from './component-owners';
import type { QueryContext } from './context';
import { factsOf } from './facts';
import { windowsOfRows } from './gathered-windows';
import { COMPUTE_ALL, type Found, type Plan } from './plan';

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
  // Only now: a gathered state may have been read from rows that are to lose their dates.
  for (const rows of found.values()) {
    for (const { row, plan: of } of rows) for (const name of of.hide) delete row[name];
  }
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
  if (!isRow(result)) return;
  const wanted = plan.compute === 'all' || plan.compute.length > 0;
  if (wanted && context.registry.models.has(uid)) {
    const rows = found.get(uid);
    if (rows) rows.push({ row: result, plan });
    else found.set(uid, [{ row: result, plan }]);
  }
  for (const { name, target } of context.registry.leads(uid)) {
    const children = result[name];
    if (typeof children !== 'object' || children === null) continue;
    if (target) collect(target, children, plan.children[name] ?? COMPUTE_ALL, context, found);
    else collectFragments(name, children, plan, context, found);
  }
}

/** The rows of a dynamic zone, or of another polymorphic relation, each say of which type they are. */
function collectFragments(
  name: string,
  children: object,
  plan: Plan,
  context: QueryContext,
  found: Map<string, Found[]>
): void {
  for (const child of [children].flat() as Row[]) {
    const uid = child.__component ?? child.__type;
    if (typeof uid !== 'string') continue;
    collect(uid, child, plan.children[`${name}/${uid}`] ?? COMPUTE_ALL, context, found);
  }
}

/** A relation that is only counted comes as `{ count }`. */
function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && (value as Row).id !== undefined;
}

async function computeRows(model: Model, found: Found[], context: QueryContext): Promise<void> {
  const all = computedAttributes(model);
  const readers: Reader[] = [];
  for (const state of model.states) readers.push(await readerOf(model, state, found, context));
  for (const { row, plan } of found) {
    const answers = readers.map((read) => read(row));
    const wanted = plan.compute === 'all' ? all : plan.compute;
    for (const name of wanted) row[name] = valueOf(model, name, answers);
  }
}

function valueOf(model: Model, name: string, answers: Answer[]): string | null {
  if (name === NEXT_TRANSITION) {
    const next = earliest(answers.map((answer) => answer.next));
    return next === null ? null : new Date(next).toISOString();
  }
  const index = model.states.findIndex((state) => state.name === name);
  if (index < 0) return null;
  const { phase } = answers[index];
  return phase === null ? null : model.states[index].words[PHASES.indexOf(phase)];
}

interface Answer {
  phase: Phase | null;
  next: number | null;
}

type Reader = (row: Row) => Answer;

/** How one state is read from a row; what has to be asked of the database is asked once for all rows. */
async function readerOf(model: Model, state: State, found: Found[], context: QueryContext): Promise<Reader> {
  const { instant, defaultZone } = context;
  if (state.kind === 'gathered') {
    const windows = await windowsOfRows(model.uid, state, found, context);
    return ({ id }) => ({
      phase: gatheredPhaseAt(windows.get(id) ?? [], instant),
      next: nextGatheredTransition(windows.get(id) ?? [], instant),
    });
  }
  const owners = await componentOwners(model.uid, state.rule, found, context);
  return (row) => {
    const window = windowOf(
      state.rule,
      factsOf(row, () => owners.has(row.id)),
      defaultZone
    );
    return { phase: phaseAt(window, instant), next: nextTransition(window, instant) };
  };
}
