/** A field in the layout of the content-manager's edit view; `attribute` is from the schema. */
interface Field {
  attribute?: { type: string; writable?: boolean };
}

type Rows = Field[][];

/** What the hook `Admin/CM/pages/EditView/mutate-edit-view-layout` receives and returns. */
export interface EditViewLayout {
  layout: {
    /** panels → rows → fields */
    layout: Rows[];
    /** by component uid */
    components: Record<string, { layout: Rows }>;
  };
}

/**
 * Removes read-only fields from the edit form: Strapi would show an input for each computed attribute, and then discard
 * its value.
 */
export function withoutReadOnlyFields<T extends EditViewLayout>(edit: T): T {
  const components = Object.entries(edit.layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: writableRows(component.layout) },
  ]);
  const panels = edit.layout.layout.map(writableRows).filter((rows) => rows.length > 0);
  return { ...edit, layout: { ...edit.layout, layout: panels, components: Object.fromEntries(components) } };
}

function writableRows(rows: Rows): Rows {
  return rows
    .map((row) => row.filter(({ attribute }) => attribute?.writable !== false))
    .filter((row) => row.length > 0);
}
