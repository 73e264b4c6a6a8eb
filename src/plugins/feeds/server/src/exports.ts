/** What other packages use from this one. */
export { readTemplate, type Template } from './domain/page-template';
