import type { Row } from '@guichet/strapi-kit';
import type { FeedImage } from '../domain/entry';
import { cleanText } from '../domain/texts';
import type { OptIn } from '../schema/opt-in';

const FILE = { fields: ['url', 'mime', 'width', 'height', 'alternativeText'] };

/** What to populate to read the picture of an entry. */
export function populateImage({ image, imageText, imageCredit }: OptIn): object {
  if (!image) return {};
  const [name, inner] = image.split('.');
  const fields = [imageText, imageCredit].filter((text) => text !== undefined);
  return { [name]: inner ? { fields, populate: { [inner]: FILE } } : FILE };
}

/**
 * Reads the picture of an entry by the meaning that the schema gives to its attributes.
 *
 * @param addressOf makes the address of a file absolute
 * @returns `null` for none, and for a file that is no picture
 */
export function readImage(
  { image, imageText, imageCredit }: OptIn,
  row: Row,
  addressOf: (url: string) => string
): FeedImage | null {
  const [name, inner] = image?.split('.') ?? [];
  const holder = name ? (row[name] as Row | null | undefined) : null;
  const file = inner ? (holder?.[inner] as Row | null | undefined) : holder;
  const { url, mime, width, height, alternativeText } = (file ?? {}) as Partial<File>;
  if (!url || !mime?.startsWith('image/')) return null;
  return {
    url: addressOf(url),
    mime,
    width: width ?? null,
    height: height ?? null,
    text: cleanText(imageText ? holder![imageText] : alternativeText),
    credit: imageCredit ? cleanText(holder![imageCredit]) : null,
  };
}

/** What Strapi's media library knows of a file. */
interface File {
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
}
