import { parse } from 'yaml';

/** A document's front matter, and the text below it. */
export function frontMatter(text: string): { data: Record<string, unknown>; content: string } {
  const [, head, content] = /^---\n([^]*?\n)---\n?([^]*)$/.exec(text) ?? [null, '', text];
  return { data: parse(head) ?? {}, content };
}
