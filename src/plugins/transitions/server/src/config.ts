/** Configuration of the plugin, `config` of its entry in config/plugins. */
export interface Config {
  /** Whether this instance announces transitions. If not, other instances do. */
  run: boolean;
  /** How long messages are kept, in days. */
  keepDays: number;
}

export const config = {
  default: (): Config => ({ run: true, keepDays: 30 }),

  validator({ run, keepDays }: Config): void {
    if (typeof run !== 'boolean') throw new Error(`transitions: run is ${run}: write true or false`);
    if (!Number.isInteger(keepDays) || keepDays < 1) {
      throw new Error(`transitions: keepDays is ${keepDays}: write a whole number of days above zero`);
    }
  },
};
