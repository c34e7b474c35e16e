import type {
  ClientQueue,
  DiagnosticReporter,
  EnvelopeKind,
  ServiceUse,
  TransversalPrinciples,
} from '@hubsante/model';
import { type AuthoredErrorCode, errorCodesOf } from './error-codes.ts';
import { YamlReader } from './yaml-reader.ts';

/** The principles as their author writes them; the JSON Schema `specs/principles.schema.json` vouches for this shape. */
interface AuthoredPrinciples {
  readonly version: string;
  readonly courtier: {
    readonly echange: string;
    readonly protocole: 'amqps';
    readonly versionProtocole: string;
    readonly serveurs: readonly {
      readonly id: string;
      readonly hote: string;
      readonly titre: string;
      readonly description: string;
    }[];
  };
  readonly acheminement: {
    readonly utilisateur: string;
    readonly file: string;
    readonly echange: string;
    readonly echangeDeRebut: string;
    readonly fileDeRebut: string;
    readonly dureeDeVie: number;
  };
  readonly files: readonly {
    readonly suffixe: string;
    readonly natures: readonly EnvelopeKind[];
    readonly titre: string;
    readonly description: string;
  }[];
  readonly hub: { readonly client: string; readonly titre: string };
  readonly entete: string;
  readonly messagesDeService: readonly {
    readonly message: string;
    readonly usage: keyof typeof USES;
    readonly de: 'tous' | 'hub';
    readonly file: string;
    readonly titre: string;
    readonly refuseParLeHub?: string;
  }[];
  readonly codesDErreur?: readonly AuthoredErrorCode[];
}

const USES = {
  acquittement: 'acknowledgement',
  erreur: 'error',
  information: 'information',
} as const satisfies Record<string, ServiceUse>;

/** Reads the files of common principles, all against one compiled schema. */
export class PrinciplesParser {
  readonly #reader: YamlReader<AuthoredPrinciples>;

  /** @param schema the published JSON Schema of principles. */
  constructor(schema: object) {
    this.#reader = new YamlReader(schema);
  }

  /** `null` when the text does not respect the schema, each fault being reported at its line. */
  parse(text: string, file: string, reporter: DiagnosticReporter): TransversalPrinciples | null {
    const read = this.#reader.read(text, file, reporter);
    if (read === null) return null;
    const { version, courtier, acheminement, files, hub, entete, messagesDeService, codesDErreur } =
      read.content;
    return {
      version,
      exchange: courtier.echange,
      protocol: courtier.protocole,
      protocolVersion: courtier.versionProtocole,
      servers: courtier.serveurs.map(({ id, hote, titre, description }) => ({
        id,
        host: hote,
        title: titre,
        description,
      })),
      routing: {
        user: acheminement.utilisateur,
        queue: acheminement.file,
        exchange: acheminement.echange,
        deadLetterExchange: acheminement.echangeDeRebut,
        deadLetterQueue: acheminement.fileDeRebut,
        timeToLive: acheminement.dureeDeVie,
      },
      queues: files.map(
        ({ suffixe, natures, titre, description }): ClientQueue => ({
          suffix: suffixe,
          kinds: natures,
          title: titre,
          description,
        }),
      ),
      hub: { client: hub.client, title: hub.titre },
      header: entete,
      serviceMessages: messagesDeService.map(
        ({ message, usage, de, file: queue, titre, refuseParLeHub }, index) => ({
          message,
          use: USES[usage],
          sender: de === 'hub' ? ('hub' as const) : ('anyone' as const),
          queue,
          title: titre,
          refusedByHub: refuseParLeHub ?? null,
          place: read.placeAt(['messagesDeService', index]),
        }),
      ),
      errorCodes: errorCodesOf(codesDErreur ?? [], read.placeAt, reporter),
      place: read.placeAt(['version']),
    };
  }
}
