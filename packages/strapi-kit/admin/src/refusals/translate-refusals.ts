import type { StrapiApp } from '@strapi/strapi/admin';
import { createIntl } from 'react-intl';

import { backendUrl } from '../backend';
import { wordsOf } from '../translations';
import { labelAt, type LoadedTypes } from './labels';
import { type Language, sayError, type ServerError } from './say';

/** On a `fetch` that says refusals already: several plugins ask for it. */
const SAYS_REFUSALS = Symbol.for('guichet.says-refusals');

type Fetch = typeof window.fetch & { [SAYS_REFUSALS]?: true };

/** Says the refusal in the text of an answer, which is JSON if it is one of the server's. */
type Translate = (text: string, address: string) => string;

/**
 * Makes the admin show the server's refusals in the language of its user. Strapi's clients ask by `fetch`, and by
 * `XMLHttpRequest` where they show how much is sent; neither lets a plugin see what was answered.
 */
export function translateRefusals(app: StrapiApp): void {
  if ((window.fetch as Fetch)[SAYS_REFUSALS]) return;
  const translate: Translate = (text, address) => {
    if (!address.startsWith(new URL(backendUrl(), window.location.href).origin)) return text;
    const body = parsed(text);
    if (typeof body?.error?.message !== 'string') return text;
    return JSON.stringify({ ...body, error: sayError(body.error, languageOf(app, address)) });
  };
  window.fetch = Object.assign(translatingFetch(window.fetch, translate), { [SAYS_REFUSALS]: true as const });
  window.XMLHttpRequest = translatingRequest(window.XMLHttpRequest, translate);
}

function translatingFetch(stock: Fetch, translate: Translate): Fetch {
  return async (...asked) => {
    const response = await stock(...asked);
    const { ok, status, statusText, headers, url } = response;
    if (ok || !headers.get('Content-Type')?.startsWith('application/json')) return response;
    return new Response(translate(await response.text(), url), { status, statusText, headers });
  };
}

function translatingRequest(Stock: typeof XMLHttpRequest, translate: Translate): typeof XMLHttpRequest {
  return class extends Stock {
    override get responseText(): string {
      const text = super.responseText;
      return this.status >= 400 ? translate(text, this.responseURL) : text;
    }
  };
}

function parsed(text: string): { error?: ServerError } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A content type in an address of the admin API: `/content-manager/collection-types/api::call.call/…`. */
const TYPE = /\/((?:api|plugin|admin)::[\w.-]+)/;

function languageOf(app: StrapiApp, address: string): Language {
  const state = app.store!.getState() as unknown as State;
  const { locale } = state.admin_app.language;
  const translations = app.configurations.translations as Record<string, Record<string, string>>;
  const messages: Record<string, string> = { ...translations.en, ...translations[locale] };
  // A message that is missing in this language has been looked for by `has`.
  const intl = createIntl({ locale, messages, onError: () => undefined });
  const [, uid = ''] = TYPE.exec(decodeURIComponent(address)) ?? [];
  return {
    wordsOf: (plugin) => wordsOf(intl, plugin),
    labelAt: (path) => labelAt(loadedTypes(state), messages, uid, path),
    value: (value) => messages[value] ?? value,
    stock: (message) => messages[`apiError.${message}`] ?? null,
  };
}

interface State {
  admin_app: { language: { locale: string } };
  adminApi: { queries: Record<string, { endpointName?: string; data?: unknown } | undefined> };
}

/** What the content-manager has asked the server for. */
function loadedTypes({ adminApi: { queries } }: State): LoadedTypes {
  const answers = (endpoint: string) =>
    Object.values(queries).flatMap((query) =>
      query?.endpointName === endpoint && query.data ? [query.data] : []
    );
  const [types = NONE] = answers('getInitialData') as Omit<LoadedTypes, 'metadatas'>[];
  const configured = answers('getContentTypeConfiguration') as Configuration[];
  const metadatas = configured.flatMap(({ contentType, components }) => [
    [contentType.uid, contentType.metadatas] as const,
    ...Object.entries(components).map(([uid, component]) => [uid, component.metadatas] as const),
  ]);
  return { ...types, metadatas: Object.fromEntries(metadatas) };
}

const NONE = { contentTypes: [], components: [] };

interface Configuration {
  contentType: { uid: string; metadatas: LoadedTypes['metadatas'][string] };
  components: Record<string, { metadatas: LoadedTypes['metadatas'][string] }>;
}
