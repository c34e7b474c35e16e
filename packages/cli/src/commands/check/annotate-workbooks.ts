import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Language, RenderedDiagnostic } from '@hubsante/model';
import { annotate } from '@hubsante/workbook';
import type { Environment } from '../../environment.ts';
import { type CheckedWorkbook, workbookOf } from '../../output/annotated-workbook.ts';
import { realPath } from '../../output/real-path.ts';
import type { Finding } from '../../printers/report.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { isOpenDocumentName, isWorkbookName } from '../../sources/workbook-folder.ts';
import { systemErrorCode } from '../../system-error.ts';
import { fileWords } from '../new/file-words.ts';
import { isOpenElsewhere, replaceFile } from '../new/replace-file.ts';
import { annotationFileWords } from './annotation-words.ts';

/** What `--annotate` asks for. */
export interface AnnotationRequest {
  /** As its user wrote it: one workbook, or a folder for each of them under its own name. */
  readonly out: string;
  /** The paths of the command line. */
  readonly paths: readonly string[];
  readonly workbooks: readonly CheckedWorkbook[];
  readonly findings: readonly Finding[];
}

/**
 * Writes each workbook with its findings (`dsf check --annotate`). What is said of no workbook, as of a manifest, stands
 * in the first one, the model.
 *
 * @returns whether all could be written; what was done, or why not, is told.
 */
export function annotateWorkbooks(
  request: AnnotationRequest,
  language: Language,
  environment: Environment,
): boolean {
  const { stderr, workingFolder: from } = environment;
  const say = annotationFileWords[language];
  const tell = (sentence: string) => stderr.write(`${sentence}\n`);
  if (isOpenDocumentName(request.out)) {
    tell(say.openDocument(request.out));
    return false;
  }
  const copies = copiesOf(request, from);
  if (copies === 'several' || copies === 'sources' || copies === 'none') {
    tell(
      say[copies](
        request.out,
        request.workbooks.map(({ shown }) => shown),
      ),
    );
    return false;
  }
  for (const { workbook, target, findings } of copies) {
    const bytes = annotate(new Uint8Array(readFileSync(workbook.path)), workbook.shown, findings, language);
    const shown = displayedPath(target, from);
    if (bytes === null) {
      const isOpenDocument = isOpenDocumentName(workbook.path);
      tell(
        isOpenDocument ? fileWords[language].openDocument(workbook.shown) : say.notAnnotated(workbook.shown),
      );
      // Whoever asks for that copy alone gets nothing; beside others, they have theirs.
      if (isOpenDocument && copies.length === 1) return false;
      continue;
    }
    const reason = write(target, bytes);
    if (reason !== null) {
      tell(fileWords[language].unwritable(shown, reason));
      return false;
    }
    tell(say.annotated(shown, findings.length));
    if (isOpenElsewhere(target)) tell(fileWords[language].openElsewhere(shown));
  }
  return true;
}

/** A workbook, where its copy goes and what is said in it. */
interface AnnotatedCopy {
  readonly workbook: CheckedWorkbook;
  readonly target: string;
  readonly findings: readonly RenderedDiagnostic[];
}

/** `several` workbooks do not fit in one file; a folder must not replace the `sources`; there may be `none`. */
function copiesOf(
  { out, paths, workbooks, findings }: AnnotationRequest,
  from: string,
): readonly AnnotatedCopy[] | 'several' | 'sources' | 'none' {
  const target = resolve(from, out);
  const told = findings.map((finding) => ({ ...finding, file: finding.path }));
  if (workbooks.length === 0) return 'none';
  if (isWorkbookName(out)) {
    const [path = ''] = paths;
    const named = paths.length === 1 ? workbooks.filter((one) => one.path === resolve(from, path)) : [];
    const [workbook, other] = named.length === 1 ? named : workbooks;
    if (workbook === undefined || other !== undefined) return 'several';
    return [{ workbook, target, findings: told }];
  }
  const root = commonFolder(workbooks.map(({ path }) => dirname(path)));
  const copies = workbooks.map((workbook) => ({
    workbook,
    target: join(target, relative(root, workbook.path)),
    findings: told.filter(({ file }) => workbookOf(file, workbooks, from) === workbook),
  }));
  const isSource = (copy: AnnotatedCopy) =>
    existsSync(copy.target) && workbooks.some(({ path }) => realPath(path) === realPath(copy.target));
  return copies.some(isSource) ? 'sources' : copies;
}

function commonFolder(folders: readonly string[]): string {
  let [common = ''] = folders;
  while (folders.some((folder) => relative(common, folder).startsWith('..'))) common = dirname(common);
  return common;
}

/** The code of the system's refusal; `null` when it is written. */
function write(path: string, bytes: Uint8Array): string | null {
  try {
    if (existsSync(path) && statSync(path).isFile()) replaceFile(path, bytes);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return null;
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === null) throw error;
    return reason;
  }
}
