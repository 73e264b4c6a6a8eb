/** A file of a multipart request. It is a temporary file during the request. */
export interface UploadedFile {
  filepath: string;
  originalFilename: string | null;
  /** Bytes. */
  size: number;
}

/** A request to the admin API. Strapi deletes the temporary files of the field `files`. */
export interface UploadContext {
  request: {
    body?: { locale?: unknown };
    files?: { files?: UploadedFile | UploadedFile[] };
  };
  type: string;
  body: unknown;
  set: (header: string, value: string) => void;
  conflict: (message: string, details: object) => void;
}
