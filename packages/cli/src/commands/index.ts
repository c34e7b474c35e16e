import { buildCommand } from './build/definition.ts';
import { bundleCommand } from './bundle/definition.ts';
import { checkCommand } from './check/definition.ts';
import { clientCommand } from './client/definition.ts';
import type { CommandDefinition } from './command-definition.ts';
import { concernedCommand } from './concerned/definition.ts';
import { conformanceCommand } from './conformance/definition.ts';
import { diffCommand } from './diff/definition.ts';
import { equipCommand } from './equip/definition.ts';
import { gitSetupCommand } from './git-setup/definition.ts';
import { historyCommand } from './history/definition.ts';
import { hubCommand } from './hub/definition.ts';
import { linksCommand } from './links/definition.ts';
import { lrmCommand } from './lrm/definition.ts';
import { mergeWorkbooksCommand } from './merge-workbooks/definition.ts';
import { migrateCommand } from './migrate/definition.ts';
import { newCommand } from './new/definition.ts';
import { rebuildCommand } from './rebuild/definition.ts';
import { recetteCommand } from './recette/definition.ts';
import { sinceCommand } from './since/definition.ts';
import { watchCommand } from './watch/definition.ts';
import { workshopCommand } from './workshop/definition.ts';

/** Every command, in the order of the help. A command is a folder here and a line in this list. */
export const commands: readonly CommandDefinition[] = [
  checkCommand,
  watchCommand,
  workshopCommand,
  buildCommand,
  conformanceCommand,
  rebuildCommand,
  bundleCommand,
  diffCommand,
  sinceCommand,
  historyCommand,
  concernedCommand,
  migrateCommand,
  linksCommand,
  clientCommand,
  hubCommand,
  lrmCommand,
  recetteCommand,
  newCommand,
  equipCommand,
  gitSetupCommand,
  mergeWorkbooksCommand,
];
