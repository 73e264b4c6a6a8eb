// A site that shows an entry at the requested instant, for PREVIEW_URL in docs/guides/preview.md.
import { createServer } from 'node:http';

const { CMS = 'http://127.0.0.1:1337', TOKEN, PORT = '4000' } = process.env;

const escape = (text) =>
  String(text ?? '').replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

async function readEntry(type, slug, { locale = 'fr', status = 'published', at }) {
  const query = new URLSearchParams({ 'filters[slug][$eq]': slug, locale, status });
  if (at) query.set('at', at);
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`${CMS}/api/${encodeURIComponent(type)}?${query}`, { headers });
  if (!answer.ok)
    throw new Error(`${CMS} answers ${answer.status}: is TOKEN granted find, preview.at and drafts.read?`);
  const { data } = await answer.json();
  return data[0];
}

const page = ({ title, state, deadlineText, notice }) => `<!doctype html>
<meta charset="utf-8" />
<title>${escape(title)}</title>
<h1>${escape(title)}</h1>
<p id="state">${escape(state)}</p>
<p id="deadline">${escape(deadlineText)}</p>
<aside><h2>${escape(notice?.title)}</h2>${escape(notice?.text)}</aside>`;

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://site');
  const [type, slug] = pathname.split('/').slice(1).map(decodeURIComponent);
  const entry = slug && (await readEntry(type, slug, Object.fromEntries(searchParams)).catch(console.error));
  response.writeHead(entry ? 200 : 404, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' });
  response.end(entry ? page(entry) : '<h1>404</h1>');
}).listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}`));
