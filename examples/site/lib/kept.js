import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * What was read for each entry in the last build, for entries that are the same in this one. The CMS answers for one entry
 * at a time, so asking for all of them takes most of the time of a build.
 */
export class Kept {
  #file;
  #last;
  #now = {};

  /** @param {string | undefined} file where it is kept between builds; without one, nothing is */
  constructor(file) {
    this.#file = file;
    this.#last = file ? read(file) : {};
  }

  /**
   * @param {object} entry with everything that the answer depends on
   * @param {() => Promise<unknown>} ask
   */
  async of(entry, ask) {
    const key = createHash('sha256').update(JSON.stringify(entry)).digest('base64');
    this.#now[key] = Object.hasOwn(this.#last, key) ? this.#last[key] : await ask();
    return this.#now[key];
  }

  /** Keeps what was asked for, and forgets everything else. A build that is ended meanwhile leaves no half of it. */
  write() {
    if (!this.#file) return;
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#now));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
