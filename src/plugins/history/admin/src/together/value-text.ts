import type { Words } from '@guichet/strapi-kit/admin';

/** What the form and the server add to values; nobody has written it. */
const UNSEEN = ['id', 'documentId', 'locale', '__temp_key__', '__component', 'status'];

/** What somebody reads of a value of the form, or of a version. Parts of components are lines. */
export function valueText(value: unknown, say: Words): string {
  const lines = linesOf(value, say);
  return lines.length === 0 ? say('together.empty') : lines.join('\n');
}

function linesOf(value: unknown, say: Words): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [say(value ? 'together.yes' : 'together.no')];
  if (typeof value === 'string') return [instantText(value, say.locale) ?? value];
  if (Array.isArray(value)) return value.flatMap((item) => linesOf(item, say));
  if (typeof value !== 'object') return [String(value)];
  if ('connect' in value) return linkLines(value as Links, say);
  if ('mime' in value && 'name' in value) return [String(value.name)];
  return Object.entries(value).flatMap(([name, part]) => (UNSEEN.includes(name) ? [] : linesOf(part, say)));
}

interface Links {
  connect: { label?: string; documentId: string }[];
  disconnect: unknown[];
}

function linkLines({ connect, disconnect = [] }: Links, say: Words): string[] {
  const added = connect.map(({ label, documentId }) =>
    say('together.linked', { label: label ?? documentId })
  );
  return disconnect.length === 0 ? added : [...added, say('together.unlinked', { count: disconnect.length })];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** In the zone of the editor's browser; `null` for any other text. */
export function instantText(value: string, locale: string): string | null {
  if (!INSTANT.test(value)) return null;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(value));
}
