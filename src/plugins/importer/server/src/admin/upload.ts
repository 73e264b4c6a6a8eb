/** A file of a multipart request, which lies in a temporary file while the request is handled. */
export interface UploadedFile {
  filepath: string;
  originalFilename: string | null;
  /** Bytes. */
  size: number;
}

/** A request to the admin API. Strapi removes the temporary files of those that are called `files`. */
export interface UploadContext {
  request: {
    body?: { locale?: unknown };
    files?: { files?: UploadedFile | UploadedFile[] };
  };
  type: string;
  body: unknown;
  set: (header: string, value: string) => void;
  conflict: (message: string) => void;
}
