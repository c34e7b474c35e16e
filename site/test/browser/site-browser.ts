import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { staticServer } from '../../server/static-server.ts';

/** The browser of Debian, the only one tests know. */
const CHROMIUM = '/usr/bin/chromium';

/** The site as `npx nx make site` builds it. */
export const SITE = fileURLToPath(new URL('../../../dist/site', import.meta.url));

/** Why the pages cannot be walked here; `null` when they can. */
export function reasonToSkip(): string | null {
  if (!existsSync(CHROMIUM)) return `no browser at ${CHROMIUM} (apt-get install chromium)`;
  if (!existsSync(`${SITE}/index.html`)) return 'the site is not built (npm run site)';
  return null;
}

export const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } } as const;
export const THEMES = ['light', 'dark'] as const;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the page asked of another host than ours. */
  readonly foreignRequests: string[];
  /** Errors of scripts, and requests that were not answered with success. */
  readonly faults: string[];
}

export interface VisitOptions {
  readonly size?: keyof typeof SIZES;
  readonly theme?: (typeof THEMES)[number];
}

/** A browser and the built site, served on a free port. */
export class SiteBrowser {
  readonly #browser: Browser;
  readonly #server: Server;
  /** It stays what it was when nothing answers there any more. */
  readonly address: string;

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
    this.address = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async start(folder = SITE): Promise<SiteBrowser> {
    const server = staticServer(folder);
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
    return new SiteBrowser(browser, server);
  }

  /** A page in a browser that knows nothing of earlier visits. */
  async visit(path: string, { size = 'desktop', theme = 'light' }: VisitOptions = {}): Promise<Visit> {
    const context = await this.#browser.newContext({
      viewport: SIZES[size],
      locale: 'fr-FR',
      baseURL: this.address,
      colorScheme: theme,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const foreignRequests: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(this.address))
        foreignRequests.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(path, { waitUntil: 'load' });
    return { page, context, foreignRequests, faults };
  }

  /** A page of no site, whose programs may do what they like. */
  async emptyPage(): Promise<Page> {
    return (await this.#browser.newContext()).newPage();
  }

  /** Walks from a page, and then asks that nothing went wrong and no other host was asked for anything. */
  async walk(path: string, options: VisitOptions, steps: (visit: Visit) => Promise<void>): Promise<void> {
    const visit = await this.visit(path, options);
    try {
      await steps(visit);
      expect(visit.faults).toEqual([]);
      expect(visit.foreignRequests).toEqual([]);
    } finally {
      await visit.context.close();
    }
  }

  /** From now on nothing answers, to pages and to their workers alike. */
  async unplug(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
