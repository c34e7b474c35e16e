import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of every page (CSP level 3, https://www.w3.org/TR/CSP3/): programs, styles, pictures and
 * requests of this site; of what stands inside pages, what was there when the site was built and nothing else.
 */
export function contentPolicy({ scripts, styles, attributes }: InlineHashes): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    // Hashes of attributes count only with this word, which lets in no attribute but these.
    `style-src-attr ${attributes.length === 0 ? "'none'" : ["'unsafe-hashes'", ...attributes].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** A page with the policy in its head, before anything that it rules; its character set stays within the first 1024 bytes. */
export function withPolicy(html: string, policy: string): string {
  const place = /<meta charset="utf-8"\s*\/?>|<title>[^<]*<\/title>/i.exec(html);
  if (place === null) throw new Error('a page has no place for its policy');
  const end = place.index + place[0].length;
  return `${html.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`;
}

/** Hashes of what stands inside pages, as CSP writes them, sorted. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  /** Of `<style>` elements. */
  readonly styles: readonly string[];
  /** Of `style="…"`. */
  readonly attributes: readonly string[];
}

/** Gathers what stands inside pages. */
export class InlineCode {
  readonly #scripts = new Set<string>();
  readonly #styles = new Set<string>();
  readonly #attributes = new Set<string>();

  /** @param html a whole page; an attribute `on…`, which no hash of ours lets in, is a fault of ours: it throws. */
  add(html: string): void {
    for (const [, attributes = '', code = ''] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)) {
      // Data is not run, and needs no leave.
      if (!/\ssrc=/.test(attributes) && !/\stype="application\//.test(attributes)) this.#scripts.add(code);
    }
    for (const [, code = ''] of html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)) this.#styles.add(code);
    const tags = html.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '').matchAll(/<[a-z][^<>]*>/gi);
    for (const [tag] of tags) {
      const handler = /\son[a-z]+="[^"]*"/i.exec(tag)?.[0];
      if (handler !== undefined) throw new Error(`a page holds a handler no policy lets in: ${handler}`);
      for (const [, value = ''] of tag.matchAll(/\sstyle="([^"]*)"/g))
        this.#attributes.add(withoutEntities(value));
    }
  }

  get hashes(): InlineHashes {
    return {
      scripts: hashesOf(this.#scripts),
      styles: hashesOf(this.#styles),
      attributes: hashesOf(this.#attributes),
    };
  }
}

function hashesOf(codes: ReadonlySet<string>): string[] {
  return [...codes].map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`).sort();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function withoutEntities(value: string): string {
  return value.replaceAll(/&(?:quot|#34|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
