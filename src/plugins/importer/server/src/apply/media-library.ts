import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

import { documentsOf, type FileInfo } from '@guichet/strapi-kit';
import { UPLOADED_FILE } from '../constants';
import type { MediaFile } from '../media-files';

const FILE = 'plugin::upload.file';

/** A file of the media library, as an attribute of an entry refers to it. */
export interface LibraryFile {
  id: number;
  documentId: string;
  url: string;
}

interface Words {
  alternativeText: string | null;
  caption: string | null;
}

/** The media library as the import sees it: a content is stored once, whatever its names. */
export class MediaLibrary {
  /** By the path on the disk. A site names the same picture in many documents. */
  private readonly seen = new Map<string, Promise<LibraryFile | null>>();

  /** @param dryRun stores nothing: what is not there yet is null */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly dryRun: boolean
  ) {}

  /**
   * The file in the library, stored if it is not there yet.
   *
   * @returns null in a dry run, for a file that would be stored
   * @throws Strapi's ValidationError if the library does not accept it
   */
  store(file: MediaFile, words: Words): Promise<LibraryFile | null> {
    // What a transaction stores is gone if it is rolled back.
    if (this.strapi.db.inTransaction()) return this.find(file, words);
    const known = this.seen.get(file.filepath) ?? this.find(file, words);
    this.seen.set(file.filepath, known);
    return known;
  }

  private async find(file: MediaFile, words: Words): Promise<LibraryFile | null> {
    const contentHash = createHash('sha256')
      .update(await readFile(file.filepath))
      .digest('hex');
    const memory = await documentsOf(this.strapi, UPLOADED_FILE).findFirst({ filters: { contentHash } });
    const known = memory && (await this.byId(memory.fileId as number));
    if (known || this.dryRun) return known;
    const stored = await this.upload(file, words);
    const data = { contentHash, fileId: stored.id };
    if (memory) await documentsOf(this.strapi, UPLOADED_FILE).update({ documentId: memory.documentId, data });
    else await documentsOf(this.strapi, UPLOADED_FILE).create({ data });
    return stored;
  }

  /** An editor may have deleted it since. */
  private async byId(id: number): Promise<LibraryFile | null> {
    return (await this.strapi.db
      .query(FILE)
      .findOne({ where: { id }, select: ['id', 'documentId', 'url'] })) as LibraryFile | null;
  }

  private async upload({ filepath, name, size }: MediaFile, words: Words): Promise<LibraryFile> {
    const fileInfo: FileInfo = { name, ...words };
    const files = { filepath, originalFilename: name, size };
    const [stored] = await this.strapi
      .plugin('upload')
      .service('upload')
      .upload({ data: { fileInfo }, files });
    return stored as LibraryFile;
  }
}
