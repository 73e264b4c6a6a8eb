import { say } from '../messages/say';
import type { Note } from '../problems';
import { findMentions } from '../prose/mentions';
import type { Fields } from '../read/fields';
import { fold, isEmptyValue, oneLine } from '../read/text';
import { readSteps, type PageTexts } from './page-steps';
import { renderSection } from './sections';
import {
  asDocument,
  readTarget,
  requiredTitle,
  unplacedIn,
  writtenDate,
  type Transform,
} from './shared-fields';

const AUDIENCES = [
  { audience: 'administrations', words: /^(?:admin|agents?-publics?|ministere|collectivite)/ },
  { audience: 'candidates', words: /^(?:candidat|talent)/ },
  { audience: 'public', words: /^(?:public|citoyen|grand-public)/ },
];

/** The page of a programme for one audience. */
export const transformProgramPage: Transform = ({ document, fields, zone, locale, target }) => {
  const [head] = fields.mappings('head');
  const title = requiredTitle(fields, head?.line('title'));
  const documentDate = writtenDate(fields, 'date', zone)?.at ?? null;
  const header = readHead(fields, head, title);
  const written = { program: textOf(fields.peek('program')), body: document.body };
  const { steps, texts } = readSteps(fields, written, zone);
  const notices = readNotices(fields);
  const warnings = [...flagWarning(fields), ...header.warnings];
  const audience = readAudience(fields, title);
  const { body, unplaced } = readBody(fields, head, texts);
  const pieces = [header.data.description ?? '', body, steps.written, ...notices.texts];
  const { mentions, doubts } = findMentions(title, pieces, { locale, zone, documentDate });
  const data = {
    title,
    audience,
    ...header.data,
    body,
    stepsIntroduction: steps.introduction || null,
    steps: steps.steps,
    notices: notices.data,
  };
  return {
    entry: { uid: target.model.uid, title, data, relations: [] },
    mentions,
    documentDate,
    warnings: [...warnings, ...doubts],
    contradictions: [],
    unplaced: [...unplaced, ...unplacedIn(...header.unread, ...steps.unread, ...notices.unread)],
  };
};

function readAudience(fields: Fields, title: string): string | null {
  const layout = fields.peekTexts('layout')[0] ?? '';
  const audienceOf = (text: string) =>
    AUDIENCES.find(({ words }) => words.test(fold(text)))?.audience ?? null;
  const byLayout = audienceOf(layout);
  // A layout that names no audience is not read, so that the report names it.
  if (byLayout) fields.value('layout');
  return byLayout ?? audienceOf(title);
}

function flagWarning(fields: Fields): Note[] {
  const line = fields.lineOf('open');
  if (typeof fields.peek('open') !== 'string') return [];
  const open = fields.flag('open');
  if (open === null) return [];
  return [{ ...say('flag-not-stored', { flag: String(open) }), line }];
}

function readHead(fields: Fields, head: Fields | undefined, title: string) {
  const [apply] = head?.mappings('apply') ?? [];
  const documents = head?.mappings('call') ?? [];
  const link = apply && readTarget(apply);
  const headTitle = head?.line('title') ?? null;
  const warnings: Note[] = link && !link.target ? [say('link-without-target', { label: link.label })] : [];
  return {
    data: {
      description: head?.text('desc', 'description') ?? fields.text('description', 'desc'),
      applyLink: link?.target ? { label: link.label, url: link.target } : null,
      documents: documents.map(readTarget).flatMap((found) => (found ? [asDocument(found)] : [])),
      seo: headTitle && headTitle !== title ? { title: headTitle } : null,
    },
    warnings,
    unread: [...(apply ? [apply] : []), ...documents],
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Such a site shows "wait" while no call is open. */
function readNotices(fields: Fields) {
  const [wait] = fields.mappings('wait');
  const text = wait ? null : fields.text('wait');
  const notice = wait
    ? {
        title: wait.line('title', 'titre'),
        text: wait.text('desc', 'text', 'texte'),
        link: wait.text('url', 'lien'),
      }
    : { title: null, text, link: null };
  const data = isEmptyValue(notice) ? [] : [{ state: 'closed', ...notice }];
  return {
    data,
    texts: [notice.title, notice.text].flatMap((part) => (part ? [oneLine(part)] : [])),
    unread: wait ? [wait] : [],
  };
}

/** Every text without an attribute of its own becomes a section, in the order of the document. */
function readBody(fields: Fields, head: Fields | undefined, { program, body }: PageTexts) {
  const left = [...(head?.rest() ?? []), ...fields.rest()];
  const sections = left.map(({ name, path, value }) =>
    name === 'program' && typeof value === 'string'
      ? { markdown: program.trim(), unplaced: [] }
      : renderSection(name, value, path)
  );
  return {
    body: [...sections.map((section) => section.markdown), body].filter(Boolean).join('\n\n'),
    unplaced: sections.flatMap((section) => section.unplaced).map((path) => fields.locate(path)),
  };
}
