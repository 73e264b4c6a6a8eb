import path from 'node:path';

/** The folder of the application, seen from dist/bench. */
export const root = path.resolve(__dirname, '..', '..');
