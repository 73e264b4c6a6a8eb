import { brokenLimits, LIMITS, type Limits } from './limits/limits';

/** Configuration of the plugin, `config` of its entry in config/plugins. */
export interface Config {
  limits: Limits;
}

export const config = {
  default: (): Config => ({ limits: LIMITS }),

  validator({ limits }: Config): void {
    const broken = brokenLimits(limits);
    if (broken.length > 0) {
      throw new Error(`input-validation: limits.${broken[0]} is not a whole number above zero: write one`);
    }
  },
};
