/** Shows what the index of the last build finds. Only this page needs a script, and loads it from this site. */
const SHOWN_AT_ONCE = 10;
const find = (selector) => document.querySelector(selector);
const words = new URLSearchParams(location.search).get('q')?.trim() ?? '';
const more = find('#search-more');
let found = [];

function say(text) {
  find('#search-status').textContent = text.replace('{words}', words).replace('{count}', found.length);
}

/** The excerpt is HTML by the index: escaped text with its words marked. */
function show({ url, meta, excerpt }) {
  const item = find('#search-result').content.cloneNode(true);
  const link = item.querySelector('a');
  link.href = url;
  link.textContent = meta.title;
  item.querySelector('.site-badges').textContent = [meta.section, meta.badges].filter(Boolean).join(' – ');
  item.querySelector('li > p:last-child').innerHTML = excerpt;
  find('#search-results').append(item);
}

async function showNext() {
  const start = find('#search-results').children.length;
  const next = found.slice(start, start + SHOWN_AT_ONCE);
  for (const data of await Promise.all(next.map((result) => result.data()))) show(data);
  more.hidden = start + next.length >= found.length;
}

if (words) {
  find('#search').value = words;
  const { search } = await import('/pagefind/pagefind.js');
  found = (await search(words)).results;
  const { found: some, none } = find('#search-status').dataset;
  say(found.length ? some : none);
  more.addEventListener('click', showNext);
  await showNext();
}
