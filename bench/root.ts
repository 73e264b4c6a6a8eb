import path from 'node:path';

/** The folder of the application, relative to dist/bench. */
export const root = path.resolve(__dirname, '..', '..');
