import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  readonly envelope: { readonly distributionID: string };
}

export interface Delivery {
  readonly distributionID: string;
  readonly sender: string;
  readonly syntax: string;
  readonly attempt: number;
  readonly deliveryCount?: number;
  readonly isRedelivered: boolean;
  refuse(code: number, cause: string): never;
}

export interface Notice {
  readonly event: string;
  readonly message: string;
  readonly distributionID?: string;
}

export interface SendOptions {
  readonly recipient: string;
  readonly status?: string;
  readonly distributionID?: string;
  readonly lifetime?: number;
}

export interface Reference {
  readonly distributionID: string;
  readonly refused?: boolean;
  readonly errorDistributionID?: string;
}

export interface HubError {
  readonly errorCode: { readonly statusCode: number; readonly statusString: string };
  readonly errorCause: string;
  readonly referencedDistributionID: string;
  readonly sourceMessage?: object;
}

type On<Body> = (
  handler: (body: Body, delivery: Delivery) => void | Promise<void>,
  options?: { readonly status?: string },
) => void;

type Send = (body: object, options: SendOptions) => Promise<Sent>;

/** What every role receives beside its business messages. */
export interface ServiceClient extends Client {
  onRcRef: On<Reference>;
  onRsError: On<HubError>;
  onRsInfo: On<{ readonly info: string }>;
}

export interface LrmClient extends ServiceClient {
  sendRsEda: Send;
  sendRsEr: Send;
}

export interface SmurClient extends ServiceClient {
  onRsEda: On<{ readonly caseId?: string }>;
  onRsEr: On<object>;
}

export interface Hub {
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface HubEvent {
  readonly event: string;
  readonly distributionID: string;
  readonly queue: string | null;
  readonly code?: number;
}

export interface Store {
  treated(distributionID: string): object | null;
  record(distributionID: string, treated: object): void;
  close?(): void;
}

export interface ClientModule<Made extends Client> {
  readonly HubClient: new (settings: object) => Made;
  readonly MemoryStore: new () => Store;
  readonly FileStore: new (path: string, limit?: number) => Store;
  readonly Refusal: new (code: number, cause: string) => Error;
  readonly SendError: new (...args: readonly unknown[]) => Error;
  readonly ROLE: { readonly syntax: string };
  readonly standInHub: (settings: object) => Hub;
}

export interface Runtime {
  validate(message: unknown): {
    readonly valid: boolean;
    readonly findings: readonly { readonly severity: string; readonly message: string }[];
  };
  validateXml(text: string): {
    readonly valid: boolean;
    readonly findings: readonly { readonly severity: string; readonly message: string }[];
  };
  toXml(message: unknown): { readonly ok: boolean; readonly value: string };
}

/** Writes the project of a client as `dsf client` does, from a built package, and compiles it with its own settings. */
export async function generateClient(folder: string, role: string): Promise<string> {
  const documents = join(folder, 'asyncapi');
  const source = readdirSync(documents).find((name) => name.endsWith(`.${role}.asyncapi.yaml`)) ?? '';
  const project = join(folder, 'projects', role);
  const { exitCode, stderr } = await runMain(['client', join(documents, source), '--out', project]);
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
