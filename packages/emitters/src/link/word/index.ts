import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { linkFrontView, messageFrontView, nomenclaturesFrontView } from './front-views.ts';
import { Bookmarks, messageTables } from './message-tables.ts';
import { nomenclatureTables, usedNomenclatures } from './nomenclature-tables.ts';
import { wordDocumentFile } from './page.ts';
import { STYLES } from './styles.ts';
import { paragraph, run } from './word-text.ts';

/** Word documents of a link: one per message, one with all of them, one for the nomenclatures. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'word',
  summary: {
    fr: 'Documents Word : chaque message, le lien entier et ses nomenclatures',
    en: 'Word documents: each message, the whole link and its nomenclatures',
  },
  requires: [],
  parts: [
    {
      path: 'word',
      title: {
        fr: 'Documents Word : chaque message, le lien entier et ses nomenclatures',
        en: 'Word documents: each message, the whole link and its code lists',
      },
      in: 'zip',
    },
  ],
  emit: (subject, { render }) => {
    const { link } = subject;
    const carried = carriedBy(subject);
    const nomenclatures = usedNomenclatures(subject);
    const footer = `${link.link} v${link.version}`;
    const wholeLink = new Bookmarks();
    const bodies = carried.map(
      ({ message, title }) =>
        paragraph(run(`${message.name} : ${title}`), STYLES.heading) +
        messageTables(message, STYLES.subheading, wholeLink),
    );
    return [
      ...carried.map((one) => ({
        path: `word/${one.message.name}.docx`,
        content: wordDocumentFile(
          render('word/message', messageFrontView(subject, one)),
          messageTables(one.message, STYLES.heading, new Bookmarks()),
          `${footer} · ${one.message.name}`,
        ),
        source: one.message.place,
      })),
      {
        path: `word/${link.link.toLowerCase()}-v${link.version}.docx`,
        content: wordDocumentFile(render('word/link', linkFrontView(subject)), bodies.join(''), footer),
        source: link.place,
      },
      {
        path: 'word/nomenclatures.docx',
        content: wordDocumentFile(
          render('word/nomenclatures', nomenclaturesFrontView(subject, nomenclatures)),
          nomenclatureTables(nomenclatures),
          `${footer} · nomenclatures`,
        ),
        source: link.place,
      },
    ];
  },
});
