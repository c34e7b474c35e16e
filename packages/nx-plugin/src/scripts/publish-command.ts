/** What this module reads of a `package.json`. */
export interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly repository?: unknown;
}

/** Options of `nx release publish` that npm has too. */
const PASSED_ON = ['registry', 'tag', 'otp', 'access'] as const;

/**
 * The npm command that publishes a folder or an archive (`./dist/…`). Whether npm attests where the package was built is for the
 * environment to say (`NPM_CONFIG_PROVENANCE`): it can only be done by a build service.
 */
export function publishCommand(
  target: string,
  options: Readonly<Record<string, unknown>>,
  isRehearsal: boolean,
): string[] {
  const passed = PASSED_ON.flatMap((name) => {
    const value = options[name];
    return typeof value === 'string' ? [`--${name}=${value}`] : [];
  });
  return ['publish', target, '--ignore-scripts', ...passed, ...(isRehearsal ? ['--dry-run'] : [])];
}

/** npm attests a package only if it names the repository that GitHub builds it from. */
export function withRepository<T extends PackageFile>(
  manifest: T,
  environment: Readonly<Record<string, string | undefined>>,
): T {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (server === undefined || repository === undefined || manifest.repository !== undefined) return manifest;
  return { ...manifest, repository: { type: 'git', url: `git+${server}/${repository}.git` } };
}
