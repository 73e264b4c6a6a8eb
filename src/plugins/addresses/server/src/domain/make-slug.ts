import slugify from '@sindresorhus/slugify';

/** The length of the column. Characters. */
const LONGEST = 255;

/** The format of Strapi's documentIds (cuid2). A slug of that form could be mistaken for one. */
const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;

/** By default, an ampersand becomes "and", which is English only. */
const REPLACEMENTS: [string, string][] = [['&', ' ']];

/**
 * A slug from a title: lower case, without accents, words separated by hyphens.
 *
 * @param fallback for a title without any letter or digit that can be converted
 */
export function slugFrom(title: string, fallback: string): string {
  const text = title.slice(0, LONGEST);
  const made = slugify(text, { decamelize: false, customReplacements: REPLACEMENTS });
  return made.slice(0, LONGEST).replace(/-+$/, '') || fallback;
}

/**
 * What to try in turn if a slug is taken: the slug itself, then with each mark that it does not contain yet, then with
 * numbers. None of them looks like a documentId.
 *
 * @param marks what tells entries with the same title apart, such as an edition or a year
 */
export function* slugsToTry(slug: string, marks: string[] = []): Generator<string> {
  const bears = slug.split('-');
  const suffixes = marks.map((mark) => slugify(mark, { decamelize: false }));
  for (const suffix of ['', ...suffixes.filter((each) => each !== '' && !bears.includes(each))]) {
    const candidate = withSuffix(slug, suffix);
    if (!DOCUMENT_ID.test(candidate)) yield candidate;
  }
  for (let number = 1; ; number++) yield withSuffix(slug, String(number));
}

function withSuffix(slug: string, suffix: string): string {
  return suffix === '' ? slug : `${slug.slice(0, LONGEST - suffix.length - 1)}-${suffix}`;
}
