import type { MessageOnVhost } from '@hubsante/model';
import { csvLine } from '../../shared/text/csv.ts';

const TITLES = ['vhost', 'message', 'admis', 'lien', 'raison'];

/** One line a message and vhost, `oui` or `non`. */
export function acceptedMessagesCsv(table: readonly MessageOnVhost[]): string {
  const lines = table.map(({ vhost, message, isAccepted, link, reason }) =>
    csvLine([vhost, message, isAccepted ? 'oui' : 'non', link, reason ?? '']),
  );
  return csvLine(TITLES) + lines.join('');
}

/** The same as data, by vhost. */
export function acceptedMessagesJson(table: readonly MessageOnVhost[]): string {
  const vhosts = [...new Set(table.map(({ vhost }) => vhost))].map((vhost) => {
    const lines = table.filter((line) => line.vhost === vhost);
    return {
      vhost,
      link: lines[0]?.link ?? '',
      accepted: lines.filter(({ isAccepted }) => isAccepted).map(({ message }) => message),
      refused: lines
        .filter(({ isAccepted }) => !isAccepted)
        .map(({ message, reason }) => ({ message, reason })),
    };
  });
  return `${JSON.stringify(vhosts, null, 2)}\n`;
}
