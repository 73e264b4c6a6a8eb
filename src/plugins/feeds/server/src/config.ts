import { readTemplate } from './domain/page-template';

/** Configuration of the plugin, `config` of its entry in config/plugins. */
export interface Config {
  /**
   * The addresses of the site's pages, as `https://www.example.org/{locale}/{type}/{slug}`: see `Template`. Empty:
   * entries are linked to where the API answers them.
   */
  pages: string;
}

export const config = {
  default: (): Config => ({ pages: '' }),

  validator({ pages }: Config): void {
    if (pages) readTemplate('feeds: pages', pages);
  },
};
