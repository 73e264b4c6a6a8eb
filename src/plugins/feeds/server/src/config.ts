import { readTemplate } from './domain/page-template';

/** The plugin's configuration: `config` of its entry in config/plugins. */
export interface Config {
  /**
   * The URLs of the site's pages, for example `https://www.example.org/{locale}/{type}/{slug}`: see `Template`. If empty,
   * links lead to the API.
   */
  pages: string;
}

export const config = {
  default: (): Config => ({ pages: '' }),

  validator({ pages }: Config): void {
    if (pages) readTemplate('feeds: pages', pages);
  },
};
