import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
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
  /** How many requests these are. */
  readonly requests: number;
  /** Milliseconds to the first text on the screen, on a slow telephone. */
  readonly firstPaint: number;
  /**
   * Milliseconds until the page answers, on a slow telephone: its first text is there, its document and its programs have
   * been read, and the last task of more than 50 ms is over (https://web.dev/articles/tti, without leave to miss programs).
   * Programs of workers run beside the page, and are not waited for.
   */
  readonly interactive: number;
  /** Milliseconds until those of workers have been read too. */
  readonly ready: number;
  /** Pixels from the top to the end, 390 wide. */
  readonly phoneHeight: number;
  /** 1440 wide. */
  readonly desktopHeight: number;
}

/** Nothing was asked and no task took long for this time, in milliseconds: the page is at rest. */
const REST = 1_500;
const PHONE = { width: 390, height: 840 };
const DESKTOP = { width: 1440, height: 900 };

/**
 * Opens pages of the built site in a browser that has seen none; nothing when there is no browser.
 *
 * @param paths of the pages, those whose weight is a promise unless told otherwise.
 */
export async function measurePages(
  site: string,
  paths: readonly string[] = PAGES,
): Promise<ReadonlyMap<string, PageFigures>> {
  if (!existsSync(CHROMIUM)) return new Map();
  const server = staticServer(site);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const figures = new Map<string, PageFigures>();
  try {
    for (const path of paths) figures.set(path, await measurePage(browser, `${address}${path}`));
  } finally {
    await browser.close();
    server.close();
  }
  return figures;
}

async function measurePage(browser: Browser, address: string): Promise<PageFigures> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', SLOW);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  let bytes = 0;
  let requests = 0;
  protocol.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) requests += 1;
  });
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const times = await page.evaluate(timesAtRest, REST);
  const phoneHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize(DESKTOP);
  const desktopHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  await context.close();
  return { kilobytes: bytes / 1_000, requests, ...times, phoneHeight, desktopHeight };
}

/** Runs in the page: its times, once nothing long has run for so many milliseconds. */
async function timesAtRest(rest: number) {
  const ends: number[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) ends.push(startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const last = () => Math.max(0, ...ends);
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while (performance.now() - last() < rest);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  const programs = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .map(({ name, responseEnd }) => ({ path: new URL(name).pathname, responseEnd }))
    .filter(({ path }) => path.endsWith('.js'));
  const own = programs.filter(({ path }) => !/\/(?:atelier|programme)\.js$/.test(path));
  const interactive = Math.max(
    firstPaint,
    navigation?.domContentLoadedEventEnd ?? Number.NaN,
    last(),
    ...own.map(({ responseEnd }) => responseEnd),
  );
  return {
    firstPaint,
    interactive,
    ready: Math.max(interactive, ...programs.map(({ responseEnd }) => responseEnd)),
  };
}
