import type { CallKind, Mention } from '../model';
import { readWrittenDate } from '../dates/written-date';
import { say } from '../messages/say';
import { BrokenDocument, type Note } from '../problems';
import { placeAttributes } from '../place/place';
import { findMentions } from '../prose/mentions';
import { isMapping } from '../read/fields';
import { completeEvent, type CompletedEvent, type KnownEvent } from './complete-event';
import { readSteps } from './page-steps';
import { unplacedIn, type Transform, type TransformInput } from './shared-fields';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';
const PAGE = 'api::program-page.program-page';
const OF_EVENTS = [
  ...['place', 'address', 'attendanceMode', 'onlineUrl'],
  ...['registration', 'registrationOpensAt', 'registrationClosesAt'],
];
const OF_PAGES = ['steps', 'stepsIntroduction'];

/** Reads a document by the rules of its set, for a type of any application. */
export const transformBySet: Transform = (input) => {
  const { document, fields, zone, locale, target, models } = input;
  const { set, model } = target;
  const warnings: Note[] = [];
  const scope = { fields, special: specialOf(input), models, zone, warnings };
  fields.ignore(set.ignore);
  const { data: placed, relations } = placeAttributes(scope, model.attributes, set.fields);
  const title = model.title === null ? input.name.title : placed[model.title];
  if (typeof title !== 'string') throw new BrokenDocument('no-title', {}, 2);
  const documentDate = documentDateOf(input);
  const { data, ...completed } = complete(input, { title, data: placed, documentDate });
  const isEvent = 'startsAt' in model.attributes;
  const { mentions, doubts } =
    model.uid === CALL
      ? { mentions: ownMention(data), doubts: [] }
      : findMentions('', linksCalls(input) ? proseIn(data) : [], { locale, zone, documentDate }, { isEvent });
  if (document.body && !usesBody(input)) warnings.push(say('text-without-place'));
  return {
    entry: { uid: model.uid, title, data, relations },
    mentions,
    documentDate,
    warnings: [...warnings, ...completed.warnings, ...doubts],
    contradictions: completed.contradictions,
    unplaced: unplacedIn(fields),
  };
};

/** Adds what the types of a programme have in texts and in keys of no attribute. */
function complete(input: TransformInput, known: KnownEvent): CompletedEvent {
  const { uid, attributes } = input.target.model;
  const has = (names: string[]) => names.every((name) => attributes[name]);
  if (uid === EVENT && has(OF_EVENTS)) {
    const { data, ...found } = completeEvent(input, known);
    return { ...found, data: withoutNulls(data) };
  }
  const data = uid === PAGE && has(OF_PAGES) ? withSteps(input, known.data) : known.data;
  return { data, warnings: [], contradictions: [] };
}

function withSteps({ fields, zone }: TransformInput, data: Record<string, unknown>) {
  if (data.steps !== undefined) return data;
  const { steps, introduction } = readSteps(fields, { program: '', body: '' }, zone).steps;
  return { ...data, ...(steps.length > 0 && { steps, stepsIntroduction: introduction || null }) };
}

/** An attribute of which the document says nothing belongs to the editors. */
function withoutNulls(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

function specialOf({ document, name, sitePath }: TransformInput) {
  return { $body: document.body, $name: name.title, $path: sitePath, ...(name.date && { $date: name.date }) };
}

function usesBody({ target }: TransformInput): boolean {
  return Object.values(target.set.fields).some(({ from }) => from?.includes('$body'));
}

function documentDateOf({ fields, name, zone }: TransformInput): string | null {
  const [text = name.date ?? ''] = fields.peekTexts('date');
  return readWrittenDate(text, zone)?.at ?? null;
}

/** Whether entries of the type are linked to the calls that their text mentions. */
function linksCalls({ target: { model, set } }: TransformInput): boolean {
  return model.attributes.calls?.target === CALL && !set.fields.calls;
}

/** All texts of an entry and its components, in the order of the schema. */
function proseIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(proseIn);
  return isMapping(value) && !('$media' in value) ? Object.values(value).flatMap(proseIn) : [];
}

/** "Appel à projets « Phares »" */
const QUOTED_NAME = /[«“"]\s*(?<name>[^«»“”"]{1,200}?)\s*[»”"]/u;

/** A call of which other documents may speak. */
function ownMention(data: Record<string, unknown>): Mention[] {
  const { title, kind = 'projects', edition, rolling } = data;
  const claim = (at: unknown) => (typeof at === 'string' ? { at, relative: false, inWords: true } : null);
  const [opens, closes] = [claim(data.opensAt), claim(data.closesAt)];
  if (opens === null && closes === null && rolling !== true) return [];
  const sentence = String(title);
  const name = QUOTED_NAME.exec(sentence)?.groups?.name ?? null;
  const about = { kind: kind as CallKind, name, edition: (edition as string | undefined) ?? null };
  const dates = { opens, closes, formerly: [], cutOffs: [], rolling: rolling === true };
  return [{ ...about, ...dates, sentence, isEntry: true }];
}
