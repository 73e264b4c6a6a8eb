/** What other packages use of this one. */
export { readTemplate, type Template } from './domain/page-template';
