import type { LinkManifest } from '@hubsante/model/contracts';
import { messagePage } from '../generated/message-page.ts';
import { heldTexts } from '../scripts/held-texts.ts';
import { pageLanguage, say } from '../scripts/say.ts';
import { fileAddress } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import { element } from './element.ts';
import { HeldPackage } from './held-package.ts';
import { renderInPage } from './page-template.ts';
import { save } from './save-file.ts';

/** Class of what stands in the place of the tabs until they are there. */
export const PENDING = 'tabs-pending';

/**
 * The page of a message as the site would publish it, from the files of a link that carries it alone. What it names and the
 * site does not have yet is shown without a link.
 */
export function messagePreview(texts: Readonly<Record<string, string>>, name: string): DocumentFragment {
  const files = new HeldPackage(texts);
  const manifest = files.json<LinkManifest>('link.json');
  const message = manifest.messages.find((one) => one.name === name);
  const one = { manifest, files };
  const site: Site = { links: [one], models: [] };
  const holder = document.createElement('template');
  if (message === undefined) return holder.content;
  const page = messagePage(site, one, message, pageLanguage());
  // The template escapes every text: what an author typed stays a text.
  holder.innerHTML = renderInPage(page.template, page.view);
  const { content } = holder;
  const addressOf = (path: string) => fileAddress(manifest.link, manifest.version, path);
  for (const path of Object.keys(texts)) heldTexts.set(addressOf(path), texts[path] ?? '');
  // Types take longest, and tabs that are put in place twice would forget which one was chosen.
  if (!Object.keys(texts).some((path) => path.startsWith('types/'))) {
    content
      .querySelector('tab-set')
      ?.replaceWith(element('p', { className: PENDING }, say('En préparation…', 'Being made…')));
  }
  addAsyncApi(content, texts, addressOf);
  settleLinks(content, texts, addressOf);
  // Versions of what is being written are not published.
  delete content.querySelector<HTMLElement>('[data-lives]')?.dataset.lives;
  for (const said of content.querySelectorAll('.link-facts, .notice, .from-french')) said.remove();
  // Without a title in the manifest of the release, the message is called by its name.
  content.prepend(element('h2', {}, message.title === name ? name : page.title));
  return content;
}

/** The tab the page of a message does not have: its AsyncAPI is that of the link. */
function addAsyncApi(
  content: DocumentFragment,
  texts: Readonly<Record<string, string>>,
  addressOf: (path: string) => string,
): void {
  const path = Object.keys(texts).find((one) => /^asyncapi\/[^/]+-v[\d.]+\.asyncapi\.yaml$/.test(one));
  const tabs = content.querySelector('tab-set');
  if (path === undefined || tabs === null) return;
  const text = document.createElement('lazy-text');
  text.dataset.source = addressOf(path);
  const panel = element('section', { className: 'tab-panel' }, element('h3', {}, 'AsyncAPI'), text);
  panel.dataset.title = 'AsyncAPI';
  panel.dataset.id = 'schema-asyncapi';
  tabs.append(panel);
}

/** Files are given from here; the pages of this link do not exist. */
function settleLinks(
  content: DocumentFragment,
  texts: Readonly<Record<string, string>>,
  addressOf: (path: string) => string,
): void {
  const pathOf = new Map(Object.keys(texts).map((path) => [addressOf(path), path]));
  for (const image of content.querySelectorAll('img')) {
    const path = pathOf.get(image.getAttribute('src') ?? '');
    if (path !== undefined) image.src = `data:image/svg+xml,${encodeURIComponent(texts[path] ?? '')}`;
  }
  for (const link of content.querySelectorAll('a')) {
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#') || address.startsWith('/guides/')) continue;
    const path = pathOf.get(address);
    if (path === undefined) {
      // What only leads elsewhere on the site has nothing to say here.
      if (link.parentElement?.matches('p') && link.closest('ul, section') === null)
        link.parentElement.remove();
      else link.replaceWith(...link.childNodes);
      continue;
    }
    link.addEventListener('click', (event) => {
      event.preventDefault();
      save(path.split('/').at(-1) ?? path, new Blob([texts[path] ?? '']));
    });
  }
}
