import type { WorkshopFile } from '@hubsante/model/contracts';

/** A file on the author’s disk, read when it is asked for. */
export interface DroppedFile {
  /** With `/`, from the folder that was dropped. */
  readonly path: string;
  /** The file as it is now; it is asked again where the browser lets pages follow files. */
  readonly file: () => Promise<File>;
  /** Whether {@link file} sees what is saved later. */
  readonly isFollowed: boolean;
}

/** What a browser that lets pages follow files gives (File System Access, https://wicg.github.io/file-system-access/). */
interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
}
interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<FileHandle | FolderHandle>;
}
type HandledItem = DataTransferItem & {
  getAsFileSystemHandle?(): Promise<FileHandle | FolderHandle | null>;
};

/** Files that spreadsheets leave beside an open workbook, and those of systems, are not the author’s. */
const IGNORED = /(?:^|\/)(?:~\$|\.~lock|\.)|(?:^|\/)node_modules\//;

/**
 * Hands over what is dropped anywhere on the page, or chosen with one of the file buttons of `host`, which has the class
 * `dropping` while something is held over it.
 */
export function acceptFiles(host: HTMLElement, open: (files: readonly DroppedFile[]) => Promise<void>): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    host.classList.add('dropping');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) host.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    host.classList.remove('dropping');
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(open);
  });
  for (const input of host.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
    input.addEventListener('change', () => void open(chosenFiles(input.files)));
  }
}

/** What was chosen with a button of the page. */
function chosenFiles(list: FileList | null): readonly DroppedFile[] {
  return [...(list ?? [])]
    .map((file) => ({
      path: file.webkitRelativePath || file.name,
      file: async () => file,
      isFollowed: false,
    }))
    .filter(({ path }) => !IGNORED.test(path));
}

/** What was dropped on the page, folders with all that is below. */
async function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  // All must be asked for at once: the list is empty after the first wait.
  const asked = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => {
      const { getAsFileSystemHandle } = item as HandledItem;
      const handle = getAsFileSystemHandle?.call(item).catch(() => null) ?? Promise.resolve(null);
      return { handle, entry: item.webkitGetAsEntry(), file: item.getAsFile() };
    });
  const found: DroppedFile[] = [];
  for (const { handle, entry, file } of asked) {
    const followed = await handle;
    if (followed !== null) found.push(...(await underHandle(followed, '')));
    else if (entry !== null) found.push(...(await underEntry(entry, '')));
    else if (file !== null) found.push({ path: file.name, file: async () => file, isFollowed: false });
  }
  return found.filter(({ path }) => !IGNORED.test(path));
}

async function underHandle(handle: FileHandle | FolderHandle, above: string): Promise<DroppedFile[]> {
  const path = `${above}${handle.name}`;
  if (handle.kind === 'file') return [{ path, file: () => handle.getFile(), isFollowed: true }];
  const found: DroppedFile[] = [];
  for await (const one of handle.values()) found.push(...(await underHandle(one, `${path}/`)));
  return found;
}

async function underEntry(entry: FileSystemEntry, above: string): Promise<DroppedFile[]> {
  const path = `${above}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, file: async () => file, isFollowed: false }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: DroppedFile[] = [];
  for (;;) {
    // A reader gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await underEntry(one, `${path}/`)));
  }
}

/** Their bytes, and what tells whether they changed since. */
export async function readDropped(
  dropped: readonly DroppedFile[],
): Promise<{ readonly files: readonly WorkshopFile[]; readonly stamp: string }> {
  const read = await Promise.all(
    dropped.map(async ({ path, file }) => {
      const now = await file();
      return {
        path,
        bytes: new Uint8Array(await now.arrayBuffer()),
        stamp: `${path} ${now.size} ${now.lastModified}`,
      };
    }),
  );
  return {
    files: read.map(({ path, bytes }) => ({ path, bytes })),
    stamp: read.map(({ stamp }) => stamp).join('\n'),
  };
}

/** The stamp of {@link readDropped} as it is now; `null` while a file is being written or is away. */
export async function stampOf(dropped: readonly DroppedFile[]): Promise<string | null> {
  try {
    const now = await Promise.all(dropped.map(async ({ path, file }) => ({ path, now: await file() })));
    if (now.some(({ now: one }) => one.size === 0)) return null;
    return now.map(({ path, now: one }) => `${path} ${one.size} ${one.lastModified}`).join('\n');
  } catch {
    return null;
  }
}
