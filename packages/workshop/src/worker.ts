import type { WorkshopRequest } from '@hubsante/model/contracts';
import { disk } from './disk/memory-disk.ts';
import { PROGRAM_FOLDER } from './disk/url.ts';
import { WorkshopSession } from './session.ts';

/** Texts that come along with the program, by path below it; the bundler puts them in. */
declare const PROGRAM_FILES: Readonly<Record<string, string>>;

for (const [path, text] of Object.entries(PROGRAM_FILES)) {
  disk.put(`${PROGRAM_FOLDER}${path}`, new TextEncoder().encode(text));
}

const session = new WorkshopSession(disk, () => performance.now());

/** One request after the other: what is asked while a workbook is read is answered from what was read. */
let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<WorkshopRequest & { readonly id: number }>) => {
  last = last.then(async () => {
    try {
      self.postMessage({ id: data.id, answer: await answerTo(data) });
    } catch (error) {
      // A defect of ours: the page says so, and the next request is answered.
      self.postMessage({
        id: data.id,
        defect: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
});

function answerTo(request: WorkshopRequest): Promise<unknown> {
  switch (request.kind) {
    case 'base':
      return session.base(request.name, request.archive);
    case 'specifications':
      return session.specifications(request.archive);
    case 'concerned':
      return session.concerned(request);
    case 'compare':
      return session.compare(request);
    case 'open':
      return session.open(request);
    case 'message':
      return session.message(request.name, request.part);
    case 'changes':
      return session.changes();
    case 'annotate':
      return session.annotated();
    case 'fix':
      return session.fixed();
    case 'archive':
      return session.archive(request.profile);
  }
}
