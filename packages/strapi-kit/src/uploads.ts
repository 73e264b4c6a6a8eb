import type { Core } from '@strapi/strapi';

import { expectMethods } from './overrides';

/** A file that was received and lies in a temporary folder, as Strapi's upload service takes it. */
export interface ReceivedFile {
  filepath: string;
  originalFilename?: string | null;
  /** Bytes. */
  size: number;
  /** What Strapi records as the file's type, and what a store serves it as. */
  detectedMimeType?: string;
}

/** Of Strapi's upload service what puts the content of files into the media library. */
export interface Uploads {
  upload: (request: UploadRequest, ...rest: unknown[]) => Promise<unknown>;
  replace: (id: unknown, request: Replacement, ...rest: unknown[]) => Promise<unknown>;
}

export interface UploadRequest {
  data: UploadData;
  files: ReceivedFile | ReceivedFile[];
}

interface Replacement {
  data: UploadData;
  file: ReceivedFile;
}

/** What Strapi calls a file on the disk, without its ending. */
export function nameOnDisk(strapi: Core.Strapi, name: string): string {
  return strapi.plugin('upload').service('image-manipulation').generateFileName(name);
}

/** What is said of files, and which attribute of which row they are put into. */
export interface UploadData {
  fileInfo?: FileInfo | FileInfo[];
  ref?: string;
  refId?: unknown;
  field?: string;
}

export type FileInfo = Record<string, unknown>;

/**
 * Puts functions in the place of those of Strapi's upload service.
 *
 * @throws Error where that service is not as this plugin expects it: files would be kept unchecked
 */
export function extendUploads(strapi: Core.Strapi, extend: (stock: Uploads) => Uploads): void {
  const services = strapi.get('services') as unknown as Registry;
  services.extend('plugin::upload.upload', (stock) => {
    expectMethods(strapi, 'uploads-checked', stock, ['upload', 'replace']);
    return { ...stock, ...extend(stock) };
  });
}

interface Registry {
  extend: (uid: string, wrap: (stock: Uploads) => Uploads) => void;
}

export function storedFile(strapi: Core.Strapi, id: unknown): Promise<{ ext: string | null } | null> {
  return strapi.db.query('plugin::upload.file').findOne({ where: { id } });
}

/** What formidable, which reads forms for Strapi, throws. */
export interface FormError extends Error {
  httpCode: number;
}

export function isFormError(error: Error): error is FormError {
  return typeof (error as FormError).httpCode === 'number';
}

/** A file as Strapi's S3 provider stores it. */
export interface StoredObject {
  path?: string | null;
  hash: string;
  ext: string;
  mime: string;
}

/** Of Strapi's S3 provider what writes objects; `params` are those of S3's PutObject. */
export interface ObjectStore {
  uploadStream: (file: StoredObject, params?: object) => Promise<unknown>;
  replaceStream: (file: StoredObject, replaced: StoredObject) => Promise<unknown>;
  delete: (file: StoredObject) => Promise<unknown>;
}

/**
 * @returns `null` where files lie anywhere else
 * @throws Error where the provider is not as this plugin expects it: objects would have no headers
 */
export function objectStore(strapi: Core.Strapi): ObjectStore | null {
  if (strapi.config.get('plugin::upload.provider') !== 'aws-s3') return null;
  const { provider } = strapi.plugin('upload') as unknown as { provider: ObjectStore };
  expectMethods(strapi, 'object-headers', provider, ['uploadStream', 'replaceStream', 'delete']);
  return provider;
}
