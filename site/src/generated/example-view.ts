import { fileAddress } from '../site/addresses.ts';
import type { LinkSite } from '../site/site.ts';

/** What a page needs to show an example: its file, and what turns it into XML. */
export interface ExampleView {
  readonly name: string;
  readonly address: string;
  /** Of the same message in its envelope; `null` when the package has none. */
  readonly envelope: string | null;
  /** The module of the package that writes XML. */
  readonly runtime: string;
  /** The validator with this example in it. */
  readonly validator: string;
}

/** @param path inside the package, `examples/appel.01-RS-EDA.json`; `null` when it is not there. */
export function exampleView({ manifest, files }: LinkSite, path: string): ExampleView | null {
  if (!files.has(path)) return null;
  const { link, version } = manifest;
  const address = fileAddress(link, version, path);
  const name = path.replace(/^.*\//, '');
  const envelope = `examples/EDXL-DE/${name}`;
  const query = new URLSearchParams({ lien: link, version, exemple: address });
  return {
    name,
    address,
    envelope: files.has(envelope) ? fileAddress(link, version, envelope) : null,
    runtime: fileAddress(link, version, 'runtime/index.js'),
    validator: `/valider/?${query}`,
  };
}
