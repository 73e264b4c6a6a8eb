import eleventy from './presets/eleventy.json';
import guichet from './presets/guichet.json';
import hugo from './presets/hugo.json';
import jekyll from './presets/jekyll.json';
import programme from './presets/programme.json';
import technicalKeys from './presets/technical-keys.json';
import usualKeys from './presets/usual-keys.json';
import { shape, type WrittenMapping } from './shape';

interface Layout {
  sets: { type: string }[];
  ignore: string[];
  media: string[];
}

/** Keys that only say how a page is made. */
export const TECHNICAL_KEYS = technicalKeys;

const WRITTEN: Record<string, unknown> = {
  guichet,
  programme,
  eleventy: withUsualKeys(eleventy),
  hugo: withUsualKeys(hugo),
  jekyll: withUsualKeys(jekyll),
};

/** The presets that come with the plugin, by name. Each is a mapping in the format of `guichet-import.yml`. */
export const PRESETS = Object.keys(WRITTEN).sort();

/** What an import does without a mapping. */
export const DEFAULT_PRESET = 'programme';

/** What reads an export. */
export const EXPORT_PRESET = 'guichet';

/** @throws Error for a name that is none of `PRESETS` */
export function preset(name: string): WrittenMapping {
  return shape.parse(WRITTEN[name]);
}

/** A generator decides where files lie and what their addresses are; which keys they have is a habit of all. */
function withUsualKeys({ sets, ...layout }: Layout): object {
  const usual: Record<string, object> = usualKeys;
  return { ...layout, sets: sets.map((set) => ({ ignore: TECHNICAL_KEYS, ...usual[set.type], ...set })) };
}
