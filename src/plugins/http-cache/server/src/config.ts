/** The plugin's configuration: `config` of its entry in config/plugins. */
export interface Config {
  /** Whether answers are kept in memory. Their headers are the same if not. */
  keep: boolean;
  /** The longest lifetime of an answer, in seconds. */
  maxAge: number;
  /** The maximum number of answers in memory, and of the bytes that they take together. */
  maxEntries: number;
  maxBytes: number;
  /** Plugins whose anonymous answers contain only content. Those of the app's own APIs always do. */
  plugins: string[];
}

const MEBIBYTE = 1024 * 1024;

export const config = {
  default: (): Config => ({
    keep: true,
    maxAge: 60,
    maxEntries: 10_000,
    maxBytes: 64 * MEBIBYTE,
    plugins: ['addresses', 'deadlines', 'i18n', 'openapi', 'upload'],
  }),

  validator(values: Config): void {
    for (const name of ['maxAge', 'maxEntries', 'maxBytes'] as const) {
      const value = values[name];
      if (!Number.isInteger(value) || value < (name === 'maxAge' ? 0 : 1)) {
        throw new Error(
          `http-cache: ${name} is ${value}: write a whole number above zero; keep: false switches it off`
        );
      }
    }
  },
};
