/** How the form stores an edited relation: what was added and removed since it was saved. */
interface Edited {
  connect?: { documentId: string }[];
  disconnect?: { documentId: string }[];
}

/** The documents (by documentId) at the end of a relation, as currently edited. */
export function relatedTo(saved: string[], edited: unknown): string[] {
  const { connect = [], disconnect = [] } = (edited ?? {}) as Edited;
  const gone = disconnect.map(({ documentId }) => documentId);
  const come = connect.map(({ documentId }) => documentId);
  return [...new Set([...saved.filter((documentId) => !gone.includes(documentId)), ...come])];
}
