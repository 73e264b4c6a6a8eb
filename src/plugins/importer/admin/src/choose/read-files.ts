import type { Chosen } from './chosen';

/** What an `<input type="file">` was given; of a folder with the paths in it. */
export function filesOfInput(files: FileList | null): Chosen[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped: files, and everything in dropped folders. */
export async function filesOfDrop(transfer: DataTransfer): Promise<Chosen[]> {
  // The list is empty once the event has been handled: all is taken out of it at once.
  const items = [...transfer.items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  // What comes out of another program, a mail's attachment for example, is a file and lies in no folder.
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
  // A reader gives some at a time, and none when there are no more.
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
