import eleventy from './presets/eleventy.json';
import guichet from './presets/guichet.json';
import hugo from './presets/hugo.json';
import jekyll from './presets/jekyll.json';
import programme from './presets/programme.json';
import { shape, type WrittenMapping } from './shape';

const WRITTEN: Record<string, unknown> = { eleventy, guichet, hugo, jekyll, programme };

/** The presets that come with the plugin, by name. Each is a mapping in the format of `guichet-import.yml`. */
export const PRESETS = Object.keys(WRITTEN);

/** What an import does without a mapping. */
export const DEFAULT_PRESET = 'programme';

/** What reads an export. */
export const EXPORT_PRESET = 'guichet';

/** @throws Error for a name that is none of `PRESETS` */
export function preset(name: string): WrittenMapping {
  return shape.parse(WRITTEN[name]);
}
