/** The attribute that names an entry in the journal: `title` or `name`, otherwise the first short text. */
export function titleAttribute(attributes: Record<string, { type: string }>): string | undefined {
  const texts = Object.keys(attributes).filter((name) => attributes[name].type === 'string');
  return ['title', 'name'].find((name) => texts.includes(name)) ?? texts[0];
}
