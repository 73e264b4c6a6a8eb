import { isMapping } from '../read/fields';
import type { Data } from './survey';

/** Where a site with Decap has its form's settings. */
export const DECAP_FILES = [
  'admin/config.yml',
  'static/admin/config.yml',
  'public/admin/config.yml',
  'src/admin/config.yml',
];

/** Documents of one kind, as the editors' form knows them. */
export interface Collection {
  name: string;
  /** Relative to the site. */
  folder: string;
  /** What the form calls each key. */
  labels: Record<string, string>;
  /** Keys that editors never see. */
  hidden: string[];
}

/** The collections of `config.yml` that are folders; those of single files are found by their folder like any other. */
export function collectionsOf({ collections }: Data): Collection[] {
  return mappingsIn(collections).flatMap(({ name, folder, fields }) =>
    typeof folder === 'string'
      ? [{ name: String(name), folder: folder.replace(/^\/|\/$/g, ''), ...fieldsOf(mappingsIn(fields)) }]
      : []
  );
}

function fieldsOf(fields: Data[]): Pick<Collection, 'labels' | 'hidden'> {
  const named = fields.filter(({ name }) => typeof name === 'string');
  const labels = named.map(({ name, label }) => [name, String(label ?? name)] as [string, string]);
  const hidden = named.filter(({ widget }) => widget === 'hidden').map(({ name }) => String(name));
  return { labels: Object.fromEntries(labels), hidden };
}

/** The folder that "/" stands for: `static` for files in `static/uploads` that pages name `/uploads`. */
export function mediaRootOf({ media_folder: folder, public_folder: address }: Data): string | null {
  if (typeof folder !== 'string' || typeof address !== 'string') return null;
  const [written, end] = [folder.replace(/^\/|\/$/g, ''), address.replace(/\/$/, '')];
  return `/${written}`.endsWith(end) ? `/${written}`.slice(1, written.length + 1 - end.length) || '.' : null;
}

function mappingsIn(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}
