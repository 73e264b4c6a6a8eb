import { copyFile, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';

import type { ExportFolder } from './export-folder';
import type { ExportedFile } from './record-of-row';

/** Copies files of the media library, each once. */
export class MediaCopies {
  private readonly known = new Set<string>();
  /** The addresses of files that are not where the library says. */
  readonly missing: string[] = [];
  private copied = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly folder: ExportFolder,
    private readonly mediaFolder: string
  ) {}

  get count(): number {
    return this.copied;
  }

  async copy({ name, url }: ExportedFile): Promise<void> {
    if (this.known.has(name)) return;
    this.known.add(name);
    const target = await this.folder.place(`${this.mediaFolder}/${name}`);
    try {
      await this.fetch(url, target);
      this.copied += 1;
    } catch {
      this.missing.push(url);
    }
  }

  private async fetch(url: string, target: string): Promise<void> {
    if (url.startsWith('/')) return this.fetchFromDisk(url, target);
    const response = await fetch(url);
    if (!response.ok || !response.body) throw new Error(`${response.status}`);
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(target));
  }

  /** The library never changes the content of a name, so what has the same size is the same. */
  private async fetchFromDisk(url: string, target: string): Promise<void> {
    const source = path.join(this.strapi.dirs.static.public, url);
    const { size } = await stat(source);
    const there = await stat(target).catch(() => null);
    if (there?.size !== size) await copyFile(source, target);
  }
}
