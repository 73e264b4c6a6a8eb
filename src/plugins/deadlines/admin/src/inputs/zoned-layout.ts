import type { OptIn } from '../../../server/src/schema/opt-in';

/** The field type of date-times in the edit form of a type that opted in: `ZonedInput` shows it. */
export const ZONED = 'deadlines-zoned';

/** What the input of a date-time needs besides what Strapi gives it. */
export interface Zoned {
  /** The attribute of the entry that names its zone. */
  timezone: string | null;
  /** The uid of the component that the date-time is in; `null`: the entry itself. */
  component: string | null;
  /** Whether it is known to be the end of a window. For a component's own window, the component's opt-in says so. */
  isEnd: boolean;
}

interface Field {
  name?: string;
  type?: string;
  attribute?: { type: string; component?: string };
}

type Rows = Field[][];

/** What the hook `Admin/CM/pages/EditView/mutate-edit-view-layout` receives and returns. */
export interface ZonedLayout {
  layout: {
    /** panels → rows → fields */
    layout: Rows[];
    /** by component uid */
    components: Record<string, { layout: Rows }>;
    /** The schema's options and plugin options together. */
    options: { deadlines?: OptIn };
  };
}

/** Makes the form show the date-times of a type that opted in, and of its components, in the entry's zone. */
export function withZonedDates<T extends ZonedLayout>(edit: T): T {
  const { layout: panels, components, options } = edit.layout;
  const optIn = options.deadlines;
  if (!optIn) return edit;
  const timezone = optIn.timezone ?? null;
  const ends = endsOf(optIn);
  const cutOff = cutOffOf(optIn, panels.flat(2));
  const own = (name: string): Zoned => ({ timezone, component: null, isEnd: ends.has(name) });
  const within = (component: string) => (name: string) => ({
    timezone,
    component,
    isEnd: `${component} ${name}` === cutOff,
  });
  const zonedComponents = Object.entries(components).map(([uid, component]) => [
    uid,
    { ...component, layout: component.layout.map(zonedRow(within(uid))) },
  ]);
  const layout = panels.map((rows) => rows.map(zonedRow(own)));
  return { ...edit, layout: { ...edit.layout, layout, components: Object.fromEntries(zonedComponents) } };
}

function zonedRow(zonedOf: (name: string) => Zoned) {
  return (row: Field[]) =>
    row.map((field) =>
      field.attribute?.type === 'datetime' ? { ...field, type: ZONED, ...zonedOf(field.name!) } : field
    );
}

/** The dates that are ends: the deadline, and the last date of each other state. */
function endsOf({ states, deadline }: OptIn): Set<string | undefined> {
  const ends = Object.entries(states ?? {}).map(([name, state]) => {
    if (deadline?.until && name === (deadline.state ?? 'state')) return deadline.until;
    if ('phases' in state) return state.phases.at(-1)?.from;
    return 'until' in state ? state.until : undefined;
  });
  return new Set(ends);
}

/** The component with the cut-offs and its date-time, for example "call.cut-off closesAt". */
function cutOffOf({ deadline }: OptIn, fields: Field[]): string | null {
  if (!deadline?.cutOffs) return null;
  const [list, date] = deadline.cutOffs.split('.');
  return `${fields.find(({ name }) => name === list)?.attribute?.component} ${date}`;
}
