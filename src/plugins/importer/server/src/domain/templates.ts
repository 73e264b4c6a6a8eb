/** A text without the tags that can be replaced by what they stand for, and the tags that are left. */
export interface Untagged {
  text: string;
  /** Tags as they are written, each once. */
  left: string[];
}

/** Tags of Liquid (Jekyll, Eleventy) and Hugo that stand for an address. */
const ADDRESSES = [
  /\{\{-?\s*["'](?<address>[^"'\n]{1,1000})["']\s*\|\s*(?:relative_url|absolute_url|url|relURL|absURL)\s*-?\}\}/g,
  /\{\{[<%]\s*(?:ref|relref)\s+["'](?<address>[^"'\n]{1,1000})["']\s*[>%]\}\}/g,
];
/** What stands before an address that begins with `/`. */
const BASES = /\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}(?=\/)/g;
const FIGURE = /\{\{[<%]\s*figure\s(?<attributes>[^{}]{1,2000}?)\s*\/?\s*[>%]\}\}/g;
const TAG = /\{%-?[^%\n]{1,1000}%\}|\{\{[<%][^{}\n]{1,1000}[>%]\}\}|\{\{[^{}\n]{1,1000}\}\}/g;
/** How much of a tag a report shows. */
const SHOWN = 120;

/** Replaces tags for addresses and figures. All others stay in the text, and are named. */
export function withoutTags(written: string): Untagged {
  if (!written.includes('{{') && !written.includes('{%')) return { text: written, left: [] };
  const text = ADDRESSES.reduce((all, tag) => all.replace(tag, '$<address>'), written)
    .replace(BASES, '')
    .replace(FIGURE, (_tag, attributes: string) => figure(attributes));
  const left = [...text.matchAll(TAG)].map(([tag]) => tag.slice(0, SHOWN));
  return { text, left: [...new Set(left)] };
}

/** Hugo's built-in shortcode, as an image of Markdown with its caption below. */
function figure(attributes: string): string {
  const values = Object.fromEntries(
    [...attributes.matchAll(/(\w+)=(?:"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`)/g)].map(([, name, ...quoted]) => [
      name,
      quoted.find((one) => one !== undefined) ?? '',
    ])
  );
  const { src = '', alt = '', caption = '', title = '', link = '', attr = '' } = values;
  const image = `![${alt || caption}](${src})`;
  const below = [title && `**${title}**`, caption, attr].filter(Boolean).join(' ');
  return [link ? `[${image}](${link})` : image, below && `_${below}_`].filter(Boolean).join('\n\n');
}
