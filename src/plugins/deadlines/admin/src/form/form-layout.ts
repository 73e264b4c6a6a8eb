import type { OptIn } from '../../../server/src/schema/opt-in';

/** The type of the note about a moved deadline in the form: `ChangeNote` shows it. */
export const CHANGE_NOTE = 'deadlines-change-note';
/** The type of the form's first line: `OverNotice` shows it. */
export const OVER_NOTICE = 'deadlines-over-notice';
/** The type of a boolean among the dates: `Switch` shows it. */
export const SWITCH = 'deadlines-switch';

interface Field {
  name?: string;
  type?: string;
  /** In twelfths of the form. */
  size?: number;
  attribute?: { type: string };
}

type Rows = Field[][];

/** What the hook `Admin/CM/pages/EditView/mutate-edit-view-layout` receives and returns. */
export interface FormLayout {
  layout: {
    /** panels → rows → fields */
    layout: Rows[];
    /** The schema's options and plugin options together. */
    options: { deadlines?: OptIn };
    settings: { mainField?: string };
  };
}

const LONG_TEXTS = ['text', 'richtext', 'blocks'];

/**
 * Begins the form of a type that opted in with its dates, because they decide what the public sees. Above them is a line
 * for an entry that is over. The note about a moved deadline is shown only when it is needed.
 */
export function withDatesFirst<T extends FormLayout>(edit: T): T {
  const { layout: panels, options, settings } = edit.layout;
  const optIn = options.deadlines;
  if (!optIn || panels.length === 0) return edit;
  const [first, ...others] = panels.map((rows) => rows.map(adapted(optIn)));
  const layout = [[...firstLine(first, settings.mainField), ...datesBeforeTexts(first, optIn)], ...others];
  return { ...edit, layout: { ...edit.layout, layout } };
}

function adapted(optIn: OptIn) {
  return (row: Field[]) =>
    row.map((field) => {
      if (field.name === optIn.deadline?.changeNote) return { ...field, type: CHANGE_NOTE };
      // On a laptop a third of the form is too narrow for the label.
      const isSwitch = field.attribute?.type === 'boolean' && isDate(field, optIn);
      return isSwitch ? { ...field, type: SWITCH, size: 6 } : field;
    });
}

/** It bears the name of a field that the user may read, because Strapi shows no other. */
function firstLine(rows: Rows, mainField: string | undefined): Rows {
  const title = rows.flat().find(({ name }) => name === mainField);
  return title ? [[{ ...title, type: OVER_NOTICE, size: 12 }]] : [];
}

function datesBeforeTexts(rows: Rows, optIn: OptIn): Rows {
  // The first row has the title, which may be a long text.
  const place = rows.findIndex((row, index) => index > 0 && row.some(isLongText));
  if (place === -1) return rows;
  const after = rows.slice(place);
  const isDated = (row: Field[]) => row.some((field) => isDate(field, optIn));
  return [...rows.slice(0, place), ...after.filter(isDated), ...after.filter((row) => !isDated(row))];
}

const isLongText = ({ attribute }: Field) => LONG_TEXTS.includes(attribute?.type ?? '');

/** A date-time, or what belongs to the dates. */
function isDate({ name, attribute }: Field, { timezone, states, deadline }: OptIn): boolean {
  if (attribute?.type === 'datetime') return true;
  const flags = Object.values(states ?? {}).map((state) => ('rolling' in state ? state.rolling : undefined));
  return name !== undefined && [timezone, deadline?.changeNote, ...flags].includes(name);
}
