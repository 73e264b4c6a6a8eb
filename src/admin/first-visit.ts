/** Where Strapi keeps the language of the admin, in this browser. */
const LANGUAGE = 'strapi-admin-language';

/**
 * Where Strapi keeps whether its advert for the media library was closed. The end is the id of the installation, which
 * is `false` where telemetry is disabled.
 */
const ADVERT_CLOSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

/** Where Strapi keeps how far its guided tour has come. The setting `tutorials` does not switch the tour off. */
const TOUR = 'STRAPI_GUIDED_TOUR';
const NO_TOUR = { tours: {}, enabled: false, hidden: true, completedActions: [] };

/**
 * Shows the login page in the browser's language. Strapi shows English until somebody has chosen another language.
 *
 * @param locales those of the admin beside English
 */
export function takeBrowserLanguage(locales: string[]): void {
  if (localStorage.getItem(LANGUAGE) !== null) return;
  const wanted = navigator.languages.map((language) => language.split('-')[0]);
  const known = wanted.find((language) => language === 'en' || locales.includes(language));
  if (known !== undefined) localStorage.setItem(LANGUAGE, known);
}

/** Closes the advert that Strapi shows on every page, and the guided tour. No setting switches them off. */
export function hideAdverts(): void {
  localStorage.setItem(ADVERT_CLOSED, 'true');
  localStorage.setItem(TOUR, JSON.stringify(NO_TOUR));
}
