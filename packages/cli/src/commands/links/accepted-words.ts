import type { Language } from '@hubsante/model';
import type { AcceptedDifference } from './compare-accepted.ts';
import { COMMON } from './operators-table.ts';

/** What `dsf links --accepted` says. */
export interface AcceptedWords {
  readonly same: (vhosts: number) => string;
  readonly differ: (count: number) => string;
  readonly difference: (difference: AcceptedDifference) => string;
  readonly noVhost: (path: string) => string;
}

export const acceptedWords: Readonly<Record<Language, AcceptedWords>> = {
  fr: {
    same: (vhosts) =>
      `Aucun écart : les messages admis sur ${vhosts} vhost${vhosts > 1 ? 's' : ''} sont ceux des liens.`,
    differ: (count) => `${count} écart${count > 1 ? 's' : ''}.`,
    noVhost: (path) =>
      `« ${path} » ne nomme aucun vhost : une ligne par vhost et par message est attendue, par exemple « 15-15_v2.1;RS-EDA ».`,
    difference: (one) => {
      switch (one.kind) {
        case 'vhost-unknown-to-us':
          return `${one.vhost} : dans la table des exploitants (${one.names.join(', ')}), mais aucune version de lien en service ne l’emploie.`;
        case 'vhost-unknown-to-them':
          return `${one.vhost} : vhost de ${one.link}, absent de la table des exploitants ; tout message y sera refusé (501).`;
        case 'accepted-by-them':
          return `${one.vhost} : les exploitants admettent ${one.message}${one.reason === null ? ', que le lien ne porte pas' : `, que le lien dit refusé (« ${one.reason} »)`}.`;
        case 'accepted-by-us':
          return `${one.vhost} : ${one.link} porte ${one.message}, que les exploitants n’admettent pas ; il sera refusé (501).${one.caveat === null ? '' : ` Le lien le dit admis sous réserve : « ${one.caveat} »`}`;
        case 'everywhere-by-them':
          return `${COMMON} : les exploitants admettent ${one.message} partout, et non nos liens sur ${one.vhosts.join(', ')}.`;
        case 'everywhere-by-us':
          return `${COMMON} : ${one.message} passe partout d’après les principes transverses, et la ligne « ${COMMON} » ne l’a pas.`;
        case 'name-unknown':
          return `${one.vhost} : « ${one.name} » n’est le nom d’aucun message des modèles.`;
      }
    },
  },
  en: {
    same: (vhosts) =>
      `No difference: the messages accepted on ${vhosts} vhost${vhosts > 1 ? 's' : ''} are those of the links.`,
    differ: (count) => `${count} difference${count > 1 ? 's' : ''}.`,
    noVhost: (path) =>
      `“${path}” names no vhost: a line for each vhost and message is expected, for example “15-15_v2.1;RS-EDA”.`,
    difference: (one) => {
      switch (one.kind) {
        case 'vhost-unknown-to-us':
          return `${one.vhost}: in the table of the operators (${one.names.join(', ')}), but no link version in service uses it.`;
        case 'vhost-unknown-to-them':
          return `${one.vhost}: vhost of ${one.link}, absent from the table of the operators; every message will be refused there (501).`;
        case 'accepted-by-them':
          return `${one.vhost}: the operators accept ${one.message}${one.reason === null ? ', which the link does not carry' : ', which the link calls refused'}.`;
        case 'accepted-by-us':
          return `${one.vhost}: ${one.link} carries ${one.message}, which the operators do not accept; it will be refused (501).${one.caveat === null ? '' : ` The link calls it accepted with a caveat: “${one.caveat}”`}`;
        case 'everywhere-by-them':
          return `${COMMON}: the operators accept ${one.message} everywhere, our links not on ${one.vhosts.join(', ')}.`;
        case 'everywhere-by-us':
          return `${COMMON}: ${one.message} passes everywhere by the common principles, and the line “${COMMON}” lacks it.`;
        case 'name-unknown':
          return `${one.vhost}: “${one.name}” is the name of no message of the models.`;
      }
    },
  },
};
