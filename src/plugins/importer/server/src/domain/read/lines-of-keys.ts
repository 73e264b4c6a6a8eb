import { isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';

import type { KeyPath } from './front-matter';

type YamlMap = Map<unknown, unknown>;

/** Finds the node at a path. Goes through a mapping's keys once, however many of them are looked up. */
export function lineFinder(document: Document): (path: KeyPath) => unknown {
  const known = new Map<YAMLMap, YamlMap>();
  const valuesOf = (map: YAMLMap): YamlMap => {
    const values = known.get(map) ?? indexOf(map);
    known.set(map, values);
    return values;
  };
  return (path) =>
    path.reduce<unknown>((node, part) => {
      if (isSeq(node)) return node.items[Number(part)];
      // A key that is empty in the document is '' in its data.
      return isMap(node) ? valuesOf(node).get(part === '' ? null : part) : undefined;
    }, document.contents);
}

function indexOf(map: YAMLMap): YamlMap {
  const values: YamlMap = new Map();
  for (const { key, value } of map.items) {
    // Of two equal keys the last one counts.
    if (isScalar(key)) values.set(key.value, value);
  }
  return values;
}
