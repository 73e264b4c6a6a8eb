import { readWrittenPeriod } from '../dates/written-period';
import { LIMITS } from '../limits';
import { refuseManyItems, type Fields } from '../read/fields';
import { fold } from '../read/text';
import { splitNumberedSteps, titleOf } from './numbered-steps';
import { renderSection } from './sections';
import { datedStep, stepWithDates, type Step } from './step-dates';

export interface PageSteps {
  /** The text around the steps, unchanged. */
  introduction: string;
  steps: Step[];
  /** All of it as one text, to search for dates. */
  written: string;
  unread: Fields[];
}

/** The Markdown texts of a page. */
export interface PageTexts {
  program: string;
  body: string;
}

const KEYS = ['steps', 'etapes', 'étapes'];
/** Lists under these are steps if they date what happens. */
const CALENDAR_KEYS = ['calendar', 'calendrier', 'timeline', 'agenda'];
/** Numbered lists under other headings are steps, but for those that number something else. */
const NO_STEPS =
  /(?:^|-)(?:crite|condition|eligib|piece|document|faq|question|contact|objecti|axes?|theme|thematique|regle|engagement|profil|mission|priorit|lots?|partenaire|partner|award|laureat|prix|prize|note|source|reference|definition)/;
/** Keys that the page has attributes for. */
const OTHER_KEYS = ['title', 'head', 'wait', 'description', 'desc', 'layout', 'program'];

/**
 * The steps of a programme page: under a key of their own, or the first numbered list of its texts.
 *
 * @returns the texts too, without what became steps
 */
export function readSteps(
  fields: Fields,
  texts: PageTexts,
  zone: string
): { steps: PageSteps; texts: PageTexts } {
  const found = fromOwnKey(fields, zone) ?? fromOtherKey(fields, zone);
  if (found) return { steps: found, texts };
  const program = fromSection(texts.program, zone);
  if (program) return { steps: program.steps, texts: { ...texts, program: program.left } };
  const body = fromSection(texts.body, zone);
  if (body) return { steps: body.steps, texts: { ...texts, body: body.left } };
  return { steps: { introduction: '', steps: [], written: '', unread: [] }, texts };
}

/** Null if there is no such key. */
function fromOwnKey(fields: Fields, zone: string): PageSteps | null {
  const key = KEYS.find((one) => fields.has(one));
  const text = key === undefined ? null : fields.text(key);
  if (key !== undefined && text !== null) return fromText(key, text, fields, zone);
  const list =
    key ?? CALENDAR_KEYS.find((one) => fields.peekTexts(one).some((item) => datedStep(item, zone)));
  return list === undefined ? null : fromList(list, fields, zone);
}

function fromText(key: string, text: string, fields: Fields, zone: string): PageSteps {
  const { introduction, steps } = splitNumberedSteps(text);
  refuseManyItems(key, steps.length, fields.lineOf(key));
  return {
    introduction,
    steps: steps.map(({ text: own }) => stepWithDates(own, zone)),
    written: text,
    unread: [],
  };
}

/** A list of texts, or of mappings. */
function fromList(key: string, fields: Fields, zone: string): PageSteps {
  const unread = fields.mappings(key);
  const steps = unread.length > 0 ? unread.flatMap((step) => stepOf(step, zone)) : textsOf(key, fields, zone);
  const written = steps.map((step) => `${step.dateLabel ?? ''} : ${step.title}. ${step.text}`).join('\n\n');
  return { introduction: '', steps, written, unread };
}

function textsOf(key: string, fields: Fields, zone: string): Step[] {
  return fields.texts(key).map((text) => datedStep(text, zone) ?? stepWithDates(text, zone));
}

function stepOf(fields: Fields, zone: string): Step[] {
  const text = fields.text('text', 'texte', 'desc', 'description', 'contenu') ?? '';
  const title = fields.line('title', 'titre', 'nom', 'name') ?? titleOf(text);
  if (!title) return [];
  const dateLabel = fields.line('date', 'dates');
  if (dateLabel === null) return [{ ...stepWithDates(text, zone, title), ...datedStep(title, zone, text) }];
  return [{ title, text, dateLabel, ...readWrittenPeriod(dateLabel, zone) }];
}

/** Of a key without an attribute whose text has a numbered list. */
function fromOtherKey(fields: Fields, zone: string): PageSteps | null {
  const found = fields.rest().find(({ name, path, value }) => {
    const isOwn = path.length === 1 && !OTHER_KEYS.includes(name) && typeof value === 'string';
    return isOwn && !NO_STEPS.test(fold(name)) && hasSteps(value);
  });
  if (!found) return null;
  const steps = fromText(found.name, fields.text(found.name)!, fields, zone);
  const section = renderSection(found.name, steps.introduction, found.path).markdown;
  return { ...steps, introduction: section || steps.introduction };
}

/** Of the first section of a Markdown text that has a numbered list. */
function fromSection(markdown: string, zone: string): { steps: PageSteps; left: string } | null {
  const sections = markdown.split(/^(?=#{1,6} )/m);
  const at = indexOfSteps(sections);
  if (at < 0) return null;
  const { introduction, steps } = splitNumberedSteps(sections[at]);
  const dated = steps.map(({ text }) => stepWithDates(text, zone));
  return {
    steps: { introduction, steps: dated, written: sections[at], unread: [] },
    left: sections
      .filter((_section, index) => index !== at)
      .join('')
      .trim(),
  };
}

/** The first section with steps, under headings that do not say otherwise. */
function indexOfSteps(sections: string[]): number {
  let headings: { level: number; name: string }[] = [];
  return sections.findIndex((section) => {
    const [, signs, words] = /^(#+) (.*)/.exec(section) ?? [];
    if (signs === undefined) return false;
    const above = headings.filter(({ level }) => level < signs.length);
    headings = [...above, { level: signs.length, name: fold(words) }];
    return !headings.some(({ name }) => NO_STEPS.test(name)) && hasSteps(section);
  });
}

/** A list of one item numbers nothing, and one that is too long for steps stays text. */
function hasSteps(markdown: string): boolean {
  const { length } = splitNumberedSteps(markdown).steps;
  return length > 1 && length <= LIMITS.items;
}
