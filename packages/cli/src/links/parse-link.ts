import {
  type ConverterMajor,
  type DiagnosticReporter,
  type DistributionKind,
  type Flow,
  type LinkVersion,
  linkStatusOf,
  type Syntax,
  type TransferKind,
} from '@hubsante/model';
import { type ReadYaml, YamlReader } from './yaml-reader.ts';

/** A manifest as its author writes it; the JSON Schema `specs/link.schema.json` vouches for this shape. */
interface AuthoredLink {
  readonly lien: string;
  readonly version: string;
  readonly statut: string;
  readonly situation?: {
    readonly depuis?: string;
    readonly successeur?: string;
    readonly encoreAdmise?: string;
  };
  readonly publication?: string;
  readonly modele: string;
  readonly vhost: string;
  readonly raisonDuVhost?: string;
  readonly majeure?: ConverterMajor;
  readonly autresVhosts?: readonly {
    readonly vhost: string;
    readonly majeure?: ConverterMajor;
    readonly titre: string;
    readonly nomenclatures?: readonly string[];
  }[];
  readonly transferts?: readonly {
    readonly de?: string;
    readonly vers: string;
    readonly conversion: keyof typeof CONVERSIONS;
  }[];
  readonly principesTransverses: string;
  readonly roles: readonly {
    readonly id: string;
    readonly titre: string;
    readonly syntaxe?: keyof typeof SYNTAXES;
  }[];
  readonly messages: readonly {
    readonly message: string;
    readonly de: string;
    readonly vers: string;
    readonly perimetre?: string;
    readonly colonne: string;
    readonly refuseParLeHub?: string;
    readonly reserve?: string;
  }[];
  readonly cinematiques?: readonly {
    readonly id: string;
    readonly titre: string;
    readonly participants: readonly {
      readonly id: string;
      readonly role: string;
      readonly client: string;
      readonly titre: string;
    }[];
    readonly etapes: readonly {
      readonly de: string;
      readonly vers: string;
      readonly message: string;
      readonly nature?: DistributionKind;
      readonly libelle: string;
      readonly envoi?: string;
      readonly exemple?: string;
    }[];
  }[];
}

const CONVERSIONS = {
  'version santé': 'health-version',
  'transcodage CISU': 'cisu-transcoding',
  'version CISU': 'cisu-version',
} as const satisfies Record<string, TransferKind>;

const SYNTAXES = { JSON: 'json', XML: 'xml' } as const satisfies Record<string, Syntax>;

/** Reads link manifests, all against one compiled schema. */
export class LinkParser {
  readonly #reader: YamlReader<AuthoredLink>;

  /** @param schema the published JSON Schema of manifests. */
  constructor(schema: object) {
    this.#reader = new YamlReader(schema);
  }

  /** The link version a manifest describes; `null` when it does not respect the schema, each fault being reported at its line. */
  parse(text: string, file: string, reporter: DiagnosticReporter): LinkVersion | null {
    const read = this.#reader.read(text, file, reporter);
    return read === null ? null : linkOf(read);
  }
}

function linkOf({ content: authored, placeAt }: ReadYaml<AuthoredLink>): LinkVersion {
  const { lien, version, statut, situation, publication, modele, vhost, principesTransverses } = authored;
  const flows = (authored.cinematiques ?? []).map(
    ({ id, titre, participants, etapes }, flowIndex): Flow => ({
      id,
      title: titre,
      place: placeAt(['cinematiques', flowIndex, 'id']),
      participants: participants.map((participant, index) => ({
        id: participant.id,
        role: participant.role,
        client: participant.client,
        title: participant.titre,
        place: placeAt(['cinematiques', flowIndex, 'participants', index]),
      })),
      steps: etapes.map(({ de, vers, message, nature, libelle, envoi, exemple }, index) => ({
        sender: de,
        receiver: vers,
        message,
        kind: nature ?? 'Report',
        label: libelle,
        sentAt: envoi ?? null,
        example: exemple ?? null,
        place: placeAt(['cinematiques', flowIndex, 'etapes', index]),
        messagePlace: placeAt(['cinematiques', flowIndex, 'etapes', index, 'message']),
        examplePlace: placeAt(['cinematiques', flowIndex, 'etapes', index, 'exemple']),
        sentPlace: placeAt(['cinematiques', flowIndex, 'etapes', index, 'envoi']),
      })),
    }),
  );
  return {
    link: lien,
    version,
    status: linkStatusOf(statut),
    standing: {
      since: situation?.depuis ?? null,
      successor: situation?.successeur ?? null,
      ...(situation?.encoreAdmise === undefined ? {} : { stillOpen: situation.encoreAdmise }),
    },
    publishedOn: publication ?? null,
    modelRelease: modele,
    vhost,
    vhostReason: authored.raisonDuVhost ?? null,
    converterMajor: authored.majeure ?? null,
    otherVhosts: (authored.autresVhosts ?? []).map(({ vhost, majeure, titre, nomenclatures }, index) => ({
      vhost,
      converterMajor: majeure ?? null,
      title: titre,
      nomenclatures: (nomenclatures ?? []).map((id, at) => ({
        id,
        place: placeAt(['autresVhosts', index, 'nomenclatures', at]),
      })),
      place: placeAt(['autresVhosts', index]),
    })),
    transfers: (authored.transferts ?? []).map(({ de, vers, conversion }, index) => ({
      from: de ?? vhost,
      to: vers,
      kind: CONVERSIONS[conversion],
      place: placeAt(['transferts', index]),
    })),
    transversalPrinciples: principesTransverses,
    roles: authored.roles.map(({ id, titre, syntaxe }, index) => ({
      id,
      title: titre,
      ...(syntaxe === undefined ? {} : { syntax: SYNTAXES[syntaxe] }),
      place: placeAt(['roles', index]),
    })),
    messages: authored.messages.map(({ message, de, vers, perimetre, colonne, ...hub }, index) => ({
      message,
      sender: de,
      receiver: vers,
      functionalPerimeter: perimetre ?? null,
      workbookPerimeter: colonne,
      refusedByHub: hub.refuseParLeHub ?? null,
      ...(hub.reserve === undefined ? {} : { caveat: hub.reserve }),
      place: placeAt(['messages', index]),
    })),
    flows,
    place: placeAt(['vhost']),
    linkPlace: placeAt(['lien']),
    versionPlace: placeAt(['version']),
    publicationPlace: placeAt(['publication']),
    messagesPlace: placeAt(['messages']),
    standingPlace: placeAt(situation?.successeur === undefined ? ['statut'] : ['situation', 'successeur']),
    modelPlace: placeAt(['modele']),
    principlesPlace: placeAt(['principesTransverses']),
  };
}
