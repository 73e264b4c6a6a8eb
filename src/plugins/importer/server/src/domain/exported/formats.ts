/** For whom the files of an export are laid out. The importer reads all of them. */
export const FORMATS = ['markdown', 'jekyll', 'hugo'] as const;

export type ExportFormat = (typeof FORMATS)[number];

/** What decides where the document of an entry lies. */
export interface Placing {
  /** The type's name, and its plural, which names the folder. */
  type: string;
  plural: string;
  documentId: string;
  /** The slug, or the documentId. */
  name: string;
  /** Null for a type without locales. */
  locale: string | null;
  /** Whether the locale is named, because it is not the application's first one. */
  isOther: boolean;
  isDraft: boolean;
}

interface Layout {
  folder: (plural: string) => string;
  /** Whether file names say every locale. */
  namesLocale: boolean;
  /** Where files lie. The site serves them from `/media/`. */
  media: string;
  keys: (placing: Placing) => Record<string, unknown>;
}

const LAYOUTS: Record<ExportFormat, Layout> = {
  markdown: { folder: (plural) => plural, namesLocale: false, media: 'media', keys: () => ({}) },
  jekyll: {
    folder: (plural) => `_${plural}`,
    namesLocale: false,
    media: 'media',
    keys: (placing) => ({
      layout: placing.type,
      permalink: addressOf(placing),
      ...(placing.locale !== null && { lang: placing.locale }),
      ...(placing.isDraft && { published: false }),
      // What an editor wrote is text, even if it looks like Liquid.
      render_with_liquid: false,
    }),
  },
  hugo: {
    folder: (plural) => `content/${plural}`,
    namesLocale: true,
    media: 'static/media',
    keys: (placing) => ({ url: addressOf(placing), translationKey: placing.documentId }),
  },
};

/** The path of an entry's document in the export, with `/`. */
export function pathOf(format: ExportFormat, placing: Placing): string {
  const { folder, namesLocale } = LAYOUTS[format];
  const { plural, name, locale, isOther, isDraft } = placing;
  const marks = [isDraft ? 'draft' : null, isOther || namesLocale ? locale : null];
  return `${folder(plural)}/${[name, ...marks.filter((mark) => mark !== null), 'md'].join('.')}`;
}

/** The folder of the media, in the export. */
export function mediaFolderOf(format: ExportFormat): string {
  return LAYOUTS[format].media;
}

/** The keys that the generator needs beside those of the entry. */
export function siteKeysOf(format: ExportFormat, placing: Placing): Record<string, unknown> {
  return LAYOUTS[format].keys(placing);
}

function addressOf({ plural, name, locale, isOther }: Placing): string {
  return `/${isOther ? `${locale}/` : ''}${plural}/${name}/`;
}
