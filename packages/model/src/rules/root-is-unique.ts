import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Release } from '../release.ts';
import { structureDiagnostics as diagnostics } from './diagnostics/structure.ts';

/** The root element is all that tells two messages apart in an envelope. */
export function rootIsUnique({ messages }: Release, reporter: DiagnosticReporter): void {
  const firstByRoot = new Map<string, string>();
  for (const { name, root, place } of messages) {
    const first = firstByRoot.get(root);
    if (first === undefined) firstByRoot.set(root, name);
    else reporter.report(diagnostics['root-shared'], { place, value: root, subjects: [name] }, { first });
  }
}
