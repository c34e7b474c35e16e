import { basename, dirname, join } from 'node:path';
import { withoutCopies } from './stray-files.ts';
import { isWorkbookName, workbooksIn } from './workbook-folder.ts';

/** Where the public repository keeps each kind of workbook, inside the folder of a release. */
export const RELEASE_LAYOUT = {
  models: 'csv_parser/models',
  nomenclatures: 'nomenclature_parser/in',
  acceptanceTests: 'csv_parser/test-case-sources',
} as const;

/** Where a release of our own keeps its nomenclatures, beside its model workbooks and its manifest. */
export const OWN_NOMENCLATURES = 'nomenclatures';

/** Every folder where a release may keep workbooks, laid out as the public ones or as ours. */
export function workbookFolders(folder: string): readonly string[] {
  return [...Object.values(RELEASE_LAYOUT), '', OWN_NOMENCLATURES].map((inside) => join(folder, inside));
}

/** Absolute paths of the workbooks of a release. */
export interface ReleaseWorkbooks {
  readonly models: readonly string[];
  readonly nomenclatures: readonly string[];
  readonly acceptanceTests: readonly string[];
}

/** The workbooks of the release in a folder, laid out as the public ones or as ours, without copies of them. */
export async function workbooksOfRelease(folder: string): Promise<ReleaseWorkbooks> {
  const { models, nomenclatures, acceptanceTests } = await allWorkbooksOfRelease(folder);
  return {
    models: withoutCopies(models),
    nomenclatures: withoutCopies(nomenclatures),
    acceptanceTests: withoutCopies(acceptanceTests),
  };
}

async function allWorkbooksOfRelease(folder: string): Promise<ReleaseWorkbooks> {
  const [models, nomenclatures, acceptanceTests] = await Promise.all([
    workbooksIn(join(folder, RELEASE_LAYOUT.models)),
    workbooksIn(join(folder, RELEASE_LAYOUT.nomenclatures)),
    workbooksIn(join(folder, RELEASE_LAYOUT.acceptanceTests)),
  ]);
  if (models.length > 0) return { models, nomenclatures, acceptanceTests };
  const own = { models: workbooksIn(folder), nomenclatures: workbooksIn(join(folder, OWN_NOMENCLATURES)) };
  return { models: await own.models, nomenclatures: await own.nomenclatures, acceptanceTests: [] };
}

/** One model workbook, and what its release says of it. */
export interface WorkbookOfRelease extends ReleaseWorkbooks {
  /** Of the release, or the folder that holds the workbook. */
  readonly folder: string;
  /** Whether its release has no other model workbook. */
  readonly isOnlyOne: boolean;
}

/**
 * A model workbook with the nomenclatures of the release it lies in. Acceptance tests speak of all the messages of a
 * release: they come along only when the workbook holds them all. `null` when the path is not that of a workbook.
 */
export async function workbookOfRelease(path: string): Promise<WorkbookOfRelease | null> {
  if (!isWorkbookName(basename(path))) return null;
  const folder = releaseFolderOf(path);
  const { models, nomenclatures, acceptanceTests } = await workbooksOfRelease(folder);
  const all = (await allWorkbooksOfRelease(folder)).models;
  const isModel = all.some((model) => model.normalize('NFC') === path.normalize('NFC'));
  if (!isModel) return { folder, models: [path], nomenclatures: [], acceptanceTests: [], isOnlyOne: false };
  const isOnlyOne = models.length === 1;
  return {
    folder,
    models: [path],
    nomenclatures,
    acceptanceTests: isOnlyOne ? acceptanceTests : [],
    isOnlyOne,
  };
}

function releaseFolderOf(path: string): string {
  const holder = dirname(path);
  const above = dirname(dirname(holder));
  return join(above, RELEASE_LAYOUT.models) === holder ? above : holder;
}
