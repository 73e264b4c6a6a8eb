import type { Chosen } from './chosen';

/** The files of an `<input type="file">`; those of a folder with their paths in it. */
export function filesOfInput(files: FileList | null): Chosen[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files that were dropped, including everything in dropped folders. */
export async function filesOfDrop(transfer: DataTransfer): Promise<Chosen[]> {
  // The list is empty after the event was handled, so everything is taken out of it now.
  const items = [...transfer.items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  // A file from another program, for example a mail's attachment, is in no folder.
  const found = items.map(({ entry, file }) =>
    entry ? filesIn(entry) : file ? [{ path: file.name, file }] : []
  );
  return (await Promise.all(found)).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<Chosen[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Chosen[] = [];
  // A reader returns some entries at a time, and none at the end.
  for (let entries = await nextOf(reader); entries.length > 0; entries = await nextOf(reader)) {
    found.push(...(await Promise.all(entries.map(filesIn))).flat());
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function nextOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
