import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { runMain } from '../run-main.ts';

const NODE_MODULES = fileURLToPath(new URL('../../../../node_modules', import.meta.url));

/** What any generated client offers; its own methods are reached by name. */
export interface Client {
  open(): Promise<void>;
  close(): Promise<void>;
}

export interface Sent {
  readonly distributionID: string;
  readonly envelope: unknown;
}

export interface Delivery {
  readonly distributionID: string;
  readonly sender: string;
  readonly isRedelivered: boolean;
}

export interface Notice {
  readonly event: string;
  readonly message: string;
}

interface Rooted {
  readonly distributionID: string;
}

export interface LrmClient extends Client {
  sendRsEda(body: object, options: { recipient: string; status?: string }): Promise<Sent>;
  sendRsEr(body: object, options: { recipient: string; status?: string }): Promise<Sent>;
  onRcRef(handler: (body: Rooted, delivery: Delivery) => void): void;
}

export interface SmurClient extends Client {
  onRsEda(handler: (body: { readonly caseId?: string }, delivery: Delivery) => void | Promise<void>): void;
  onRsEr(handler: (body: object, delivery: Delivery) => void | Promise<void>): void;
}

export interface ClientModule<Made extends Client> {
  readonly HubClient: new (settings: object) => Made;
}

/** Writes the project of a client as `dsf client` does, and compiles it with its own settings. */
export async function generateClient(folder: string, role: string, document: string): Promise<string> {
  const source = join(folder, `${role}.asyncapi.yaml`);
  const project = join(folder, role);
  writeFileSync(source, document);
  const { exitCode, stderr } = await runMain(['client', source, '--out', project]);
  if (exitCode !== 0) throw new Error(stderr);
  linkDependencies(project);
  await compileProject(project);
  return project;
}

/** The dependencies of the repository, for want of those of the project. */
export function linkDependencies(project: string): void {
  mkdirSync(project, { recursive: true });
  symlinkSync(NODE_MODULES, join(project, 'node_modules'), 'junction');
}

/** Runs `tsc` as the project does; throws what it says. */
export async function compileProject(project: string): Promise<void> {
  const compiler = join(NODE_MODULES, 'typescript', 'bin', 'tsc');
  try {
    await promisify(execFile)(process.execPath, [compiler, '--project', project]);
  } catch (error) {
    throw new Error((error as { stdout?: string }).stdout || String(error));
  }
}

export async function loadClient<Made extends Client>(project: string): Promise<ClientModule<Made>> {
  return import(pathToFileURL(join(project, 'dist', 'index.js')).href);
}
