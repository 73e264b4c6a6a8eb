import type { Core } from '@strapi/strapi';

/** Configuration of the plugin, `config` of its entry in config/plugins. */
export interface Config {
  /** How long the journal keeps its rows: a whole number and d, w, m or y. */
  journalKeep: string;
}

export const config = {
  default: (): Config => ({ journalKeep: '10y' }),

  validator({ journalKeep }: Config): void {
    if (/^[1-9]\d{0,3}[dwmy]$/.test(journalKeep)) return;
    throw new Error(
      `history: journalKeep is ${JSON.stringify(journalKeep)}: write a whole number and d, w, m or y, such as 10y`
    );
  },
};

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::history');
}
