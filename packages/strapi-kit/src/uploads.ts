import type { Core } from '@strapi/strapi';

import { expectMethods } from './overrides';

/** A received file in a temporary folder, as Strapi's upload service takes it. */
export interface ReceivedFile {
  filepath: string;
  originalFilename?: string | null;
  /** Bytes. */
  size: number;
  /** The type that Strapi records for the file, and that a store serves it with. */
  detectedMimeType?: string;
}

/** The part of Strapi's upload service that puts the content of files into the media library. */
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

/** Strapi's name for a file on disk, without its extension. */
export function nameOnDisk(strapi: Core.Strapi, name: string): string {
  return strapi.plugin('upload').service('image-manipulation').generateFileName(name);
}

/** Information about files, and the attribute and row that they are put into. */
export interface UploadData {
  fileInfo?: FileInfo | FileInfo[];
  ref?: string;
  refId?: unknown;
  field?: string;
}

export type FileInfo = Record<string, unknown>;

/**
 * Replaces functions of Strapi's upload service.
 *
 * @throws Error if that service is not as this plugin expects: files would be stored unchecked
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

/** The error of formidable, which parses forms for Strapi. */
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

/** The part of Strapi's S3 provider that writes objects; `params` are those of S3's PutObject. */
export interface ObjectStore {
  uploadStream: (file: StoredObject, params?: object) => Promise<unknown>;
  replaceStream: (file: StoredObject, replaced: StoredObject) => Promise<unknown>;
  delete: (file: StoredObject) => Promise<unknown>;
}

/**
 * @returns `null` if files are stored anywhere else
 * @throws Error if the provider is not as this plugin expects: objects would have no headers
 */
export function objectStore(strapi: Core.Strapi): ObjectStore | null {
  if (strapi.config.get('plugin::upload.provider') !== 'aws-s3') return null;
  const { provider } = strapi.plugin('upload') as unknown as { provider: ObjectStore };
  expectMethods(strapi, 'object-headers', provider, ['uploadStream', 'replaceStream', 'delete']);
  return provider;
}
