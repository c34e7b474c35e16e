export {
  type ClientProject,
  clientProject,
  type NoClient,
  type PackageReader,
} from './commands/client/client-project.ts';
export { readerOf } from './commands/client/package-reader.ts';
export { cliDiagnostics } from './diagnostics.ts';
export type { Environment, ExitCode, Output } from './environment.ts';
export { main } from './main.ts';
export * from './pipeline.ts';
export type { Progress } from './progress.ts';
export { type ReleaseFiles, readSources, type SourceOptions } from './sources.ts';
