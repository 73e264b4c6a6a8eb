import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

import { graphqlLibrary } from '@guichet/strapi-kit';

/** The sizes of a selection, with all its fragments spread. */
interface Selected {
  depth: number;
  fields: number;
  aliases: number;
  rootFields: number;
}

const NOTHING: Selected = { depth: 0, fields: 0, aliases: 0, rootFields: 0 };

/**
 * The sizes of all operations of a document together. A fragment is measured once, however often it is spread, so the
 * time grows with the text and not with its expansion.
 *
 * @throws GraphQLError for fragments that are missing or contain themselves, which Strapi's own limit of depth cannot
 *   handle
 */
export function sizesOfDocument({ definitions }: DocumentNode): Selected {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) {
    if (each.kind === 'FragmentDefinition') fragments.set(each.name.value, each);
  }
  const measure = new Measure(fragments);
  return definitions
    .filter((each) => each.kind === 'OperationDefinition')
    .map(({ selectionSet }) => measure.selection(selectionSet))
    .reduce(besides, NOTHING);
}

class Measure {
  private readonly known = new Map<string, Selected>();
  private readonly open = new Set<string>();

  constructor(private readonly fragments: Map<string, FragmentDefinitionNode>) {}

  selection({ selections }: SelectionSetNode): Selected {
    return selections.reduce((sum, each) => {
      if (each.kind === 'Field') return besides(sum, this.field(each));
      if (each.kind === 'InlineFragment') return besides(sum, this.selection(each.selectionSet));
      return besides(sum, this.spread(each.name.value));
    }, NOTHING);
  }

  private field({ name, alias, selectionSet }: FieldNode): Selected {
    const inner = selectionSet ? this.selection(selectionSet) : NOTHING;
    const isIntrospection = name.value.startsWith('__');
    return {
      depth: isIntrospection || !selectionSet ? 0 : inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      rootFields: 1,
    };
  }

  private spread(name: string): Selected {
    const known = this.known.get(name);
    if (known) return known;
    const { GraphQLError } = graphqlLibrary();
    const fragment = this.fragments.get(name);
    if (!fragment) throw new GraphQLError(`Unknown fragment "${name}".`);
    if (this.open.has(name)) throw new GraphQLError(`Cannot spread fragment "${name}" within itself.`);
    this.open.add(name);
    const measured = this.selection(fragment.selectionSet);
    this.open.delete(name);
    this.known.set(name, measured);
    return measured;
  }
}

const besides = (a: Selected, b: Selected): Selected => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  rootFields: a.rootFields + b.rootFields,
});
