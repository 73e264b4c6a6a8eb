/** Throws where Strapi has no such functions any more: without them a check would be skipped. */
export function expectFunctions(plugin: string, functions: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(functions)) {
    if (typeof value !== 'function') {
      throw new Error(`${plugin} expects ${name} of Strapi 5.54: this version has none, use that one`);
    }
  }
}
