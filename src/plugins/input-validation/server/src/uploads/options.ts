/** What may be uploaded. `config.uploads` of the plugin's entry in config/plugins. */
export interface UploadOptions {
  /** The allowed types, each with the extensions that such a file may have; `false` removes one. */
  types: Record<string, string[] | false>;
  /** The largest file, in bytes. */
  maxBytes: number;
}

/**
 * What the pages of a programme show and offer. Not allowed: what a browser would run (HTML, SVG, XML), and office
 * formats that can carry macros.
 */
const TYPES: UploadOptions['types'] = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/apng': ['png', 'apng'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/zip': ['zip'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'text/calendar': ['ics'],
  'text/vtt': ['vtt'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/x-m4a': ['m4a'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4'],
  'video/x-m4v': ['m4v', 'mp4'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'video/ogg': ['ogv', 'ogg'],
};

export const MEGABYTE = 1024 * 1024;

export const DEFAULT_UPLOADS: UploadOptions = { types: TYPES, maxBytes: 100 * MEGABYTE };

/** @throws Error naming the option, its value and the remedy */
export function checkUploadOptions({ types, maxBytes }: UploadOptions): void {
  for (const [type, endings] of Object.entries(types)) {
    const place = `input-validation: uploads.types["${type}"]`;
    if (!/^[a-z]+\/[a-z0-9.+-]+$/.test(type))
      throw new Error(`${place}: name a media type, such as image/png`);
    if (endings !== false && !(Array.isArray(endings) && endings.every(isEnding))) {
      throw new Error(
        `${place} is ${JSON.stringify(endings)}: list endings in lower case, such as ["png"], or false`
      );
    }
  }
  if (!Number.isInteger(maxBytes) || maxBytes < 1) {
    throw new Error(`input-validation: uploads.maxBytes is ${maxBytes}: give a number of bytes above 0`);
  }
}

function isEnding(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9]+$/.test(value);
}
