import { SHOWN } from './queries.js';

/** More edits than this are as quickly read with everything else. */
const MOST = 50;

/** What the next build has to read again: some entries, or everything. The first one reads everything. */
export class Pending {
  #edited = new Map();
  #isAll = true;
  #isCertain = false;

  /** Whether everything was read since the last message. */
  get isCertain() {
    return this.#isCertain;
  }

  /** @param {{ uid: string, documentId: string } | undefined} entry that a message names */
  add(entry) {
    this.#isCertain = false;
    if (!SHOWN[entry?.uid]) return this.addAll();
    this.#edited.set(entry.documentId, { uid: entry.uid, documentId: entry.documentId });
    if (this.#edited.size > MOST) this.addAll();
  }

  addAll() {
    this.#isAll = true;
  }

  /**
   * Builds with what there is to read. What is added meanwhile is for the build after it, and if it fails, everything is.
   *
   * @template Result
   * @param {(edited: { uid: string, documentId: string }[] | null) => Promise<Result>} build
   * @returns {Promise<Result>}
   */
  async handle(build) {
    const edited = this.#isAll ? null : [...this.#edited.values()];
    this.#edited.clear();
    this.#isAll = false;
    this.#isCertain = edited === null;
    try {
      return await build(edited);
    } catch (error) {
      this.addAll();
      throw error;
    }
  }
}
