import type { MessageOnVhost } from '@hubsante/model';
import { csvLine } from '@hubsante/model';

const TITLES = ['vhost', 'message', 'admis', 'lien', 'raison', 'réserve'];

/** One line a message and vhost, `oui` or `non`. */
export function acceptedMessagesCsv(table: readonly MessageOnVhost[]): string {
  const lines = table.map(({ vhost, message, isAccepted, link, reason, caveat }) =>
    csvLine([vhost, message, isAccepted ? 'oui' : 'non', link, reason ?? '', caveat ?? '']),
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
      // Of those that are accepted, the ones not to rely on.
      caveats: lines
        .filter(({ caveat }) => caveat !== null)
        .map(({ message, caveat }) => ({ message, caveat })),
      refused: lines
        .filter(({ isAccepted }) => !isAccepted)
        .map(({ message, reason }) => ({ message, reason })),
    };
  });
  return `${JSON.stringify(vhosts, null, 2)}\n`;
}
