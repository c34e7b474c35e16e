import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { staticServer } from '../../site/server/static-server.ts';

const CHROMIUM = '/usr/bin/chromium';

/** What the browser of a slow telephone gets, as Lighthouse imitates it. */
const SLOW = {
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  offline: false,
};
const SLOWER_PROCESSOR = 4;

/** Pages whose weight is a promise. */
const PAGES = ['/', '/liens/15-15/v2.0/', '/liens/15-15/v2.0/messages/rs-eda/', '/recherche/', '/valider/'];

/** What opening a page costs. */
export interface PageFigures {
  /** Kilobytes transferred until the page is idle, compressed, headers included. */
  readonly kilobytes: number;
  /** Milliseconds to the first text on the screen, on a slow telephone. */
  readonly firstPaint: number;
}

/** Opens pages of the built site in a browser that has seen none; nothing when there is no browser. */
export async function measurePages(site: string): Promise<ReadonlyMap<string, PageFigures>> {
  if (!existsSync(CHROMIUM)) return new Map();
  const server = staticServer(site);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const figures = new Map<string, PageFigures>();
  try {
    for (const path of PAGES) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      const protocol = await context.newCDPSession(page);
      await protocol.send('Network.enable');
      await protocol.send('Network.emulateNetworkConditions', SLOW);
      await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
      let bytes = 0;
      protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}${path}`, {
        waitUntil: 'networkidle',
      });
      const firstPaint = await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      );
      figures.set(path, { kilobytes: bytes / 1_000, firstPaint });
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return figures;
}
