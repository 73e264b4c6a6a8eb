import type { Path } from '@guichet/strapi-kit';

interface Attribute {
  component?: string;
  components?: string[];
}

interface Model {
  uid: string;
  attributes: Record<string, Attribute>;
}

type Metadatas = Record<string, { edit?: { label?: string } }>;

/** What the content-manager has loaded of types, and of the labels that are configured in it. */
export interface LoadedTypes {
  contentTypes: Model[];
  components: Model[];
  /** By uid. */
  metadatas: Record<string, Metadatas>;
}

/**
 * The label that the content-manager's form gives an attribute.
 *
 * @param uid of the content type
 * @param path leads through components and lists: `['cutOffs', 0, 'closesAt']`
 */
export function labelAt(loaded: LoadedTypes, messages: Messages, uid: string, path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  const name = names.at(-1) ?? '';
  const holder = holderOf(loaded, uid, names.slice(0, -1), name);
  const group = holder === uid ? 'content-types' : 'components';
  const translated = messages[`content-manager.${group}.${holder}.${name}`];
  return translated ?? loaded.metadatas[holder]?.[name]?.edit?.label ?? name;
}

type Messages = Record<string, string | undefined>;

/** The uid of the component that the names lead to, or of the content type. */
function holderOf({ contentTypes, components }: LoadedTypes, uid: string, names: string[], name: string) {
  const find = (models: Model[], wanted: string) => models.find((model) => model.uid === wanted);
  let model = find(contentTypes, uid);
  names.forEach((step, index) => {
    const next = names[index + 1] ?? name;
    const { component, components: possible = [] } = model?.attributes[step] ?? {};
    const candidates = component === undefined ? possible : [component];
    model = candidates
      .map((candidate) => find(components, candidate))
      .find((candidate) => candidate !== undefined && next in candidate.attributes);
  });
  return model?.uid ?? uid;
}
