/**
 * Writes schema.org's types as JSON: for each type, the types that it is a kind of, a colon, and the properties that it adds.
 *
 * @param declarations of the package schema-dts
 */
export function vocabularyOf(declarations: string): string {
  const leaves = declarations.matchAll(/^export interface \w+Leaf extends (\w+)Base \{\s*"@type": "(\w+)"/gm);
  const baseOf = new Map([...leaves].map(([, base, type]) => [type, base]));
  const bases = basesIn(declarations, (name) => baseOf.has(name));
  const types = [...baseOf].map(([type, base]): [string, string] => [
    type,
    // A type that adds no property has the base of the type above it.
    base === identifierOf(type) ? bases.get(base)! : `${base}:`,
  ]);
  const lines = types.sort(byName).map(([type, text]) => `  "${type}": "${text}"`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** @param isType whether a name is one of schema.org; some types are also kinds of what others have defined */
function basesIn(declarations: string, isType: (name: string) => boolean): Map<string, string> {
  const found = declarations.matchAll(/^(?:export )?interface (\w+)Base extends ([^{]+)\{([^]*?)^\}/gm);
  return new Map(
    [...found].map(([, name, parents, body]) => {
      const above = [...parents.matchAll(/(\w+)Base\b/g)].map(([, parent]) => parent).filter(isType);
      const properties = [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property]) => property);
      return [name, `${above.join(' ')}: ${properties.join(' ')}`.trim()];
    })
  );
}

/** The name of an interface does not begin with a digit. */
function identifierOf(type: string): string {
  return /^\d/.test(type) ? `_${type}` : type;
}

const byName = ([one]: [string, string], [other]: [string, string]) => (one < other ? -1 : 1);
