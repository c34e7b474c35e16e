import type { DiagnosticReporter, DistributionKind, Flow, LinkStatus, LinkVersion, Place } from '@hubsante/model';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { cliDiagnostics } from '../diagnostics.ts';

/** A manifest as its author writes it; the JSON Schema `specs/link.schema.json` vouches for this shape. */
interface AuthoredLink {
  readonly lien: string;
  readonly version: string;
  readonly statut: keyof typeof STATUSES;
  readonly publication?: string;
  readonly modele: string;
  readonly vhost: string;
  readonly principesTransverses: string;
  readonly roles: readonly { readonly id: string; readonly titre: string }[];
  readonly messages: readonly {
    readonly message: string;
    readonly de: string;
    readonly vers: string;
    readonly perimetre?: string;
    readonly colonne: string;
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

const STATUSES = {
  brouillon: 'draft',
  courante: 'current',
  LTS: 'long-term-support',
  retirée: 'withdrawn',
} as const satisfies Record<string, LinkStatus>;

/** Reads link manifests, all against one compiled schema. */
export class LinkParser {
  readonly #validate: ValidateFunction<AuthoredLink>;

  /** @param schema the published JSON Schema of manifests. */
  constructor(schema: object) {
    this.#validate = new Ajv2020({ allErrors: true, strict: false }).compile<AuthoredLink>(schema);
  }

  /** The link version a manifest describes; `null` when it does not respect the schema, each fault being reported at its line. */
  parse(text: string, file: string, reporter: DiagnosticReporter): LinkVersion | null {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const placeAt = (path: readonly (string | number)[]): Place => ({
      file,
      line: lineOf(document, path, lines),
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const place = { file, line: lines.linePos(error.pos[0]).line };
      reporter.report(cliDiagnostics['link-not-yaml'], { place });
      return null;
    }
    const content: unknown = document.toJS();
    if (!this.#validate(content)) {
      for (const fault of this.#validate.errors ?? []) report(fault, placeAt, reporter);
      return null;
    }
    return linkOf(content, placeAt);
  }
}

function report(
  fault: ErrorObject,
  placeAt: (path: readonly (string | number)[]) => Place,
  reporter: DiagnosticReporter,
): void {
  const path = fault.instancePath.split('/').slice(1).map(unescapePointer);
  const where = path.join(' › ') || 'link.yaml';
  const extra: unknown = fault.params.additionalProperty;
  const named = typeof extra === 'string' ? [...path, extra] : path;
  reporter.report(
    cliDiagnostics['link-against-schema'],
    { place: placeAt(named) },
    { where, fault: sentenceOf(fault) },
  );
}

/** The faults of a manifest in French; what is rarer is left in the words of the validator. */
function sentenceOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `« ${String(params.missingProperty)} » manque`;
    case 'additionalProperties':
      return `« ${String(params.additionalProperty)} » est inconnu`;
    case 'enum':
      return `valeurs possibles : ${(params.allowedValues as readonly unknown[]).join(', ')}`;
    case 'type':
      return `type attendu : ${String(params.type)} (mettre les nombres entre guillemets)`;
    case 'pattern':
      return `forme attendue : ${String(params.pattern)}`;
    default:
      return message ?? keyword;
  }
}

function unescapePointer(step: string): string | number {
  const text = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** The line of the deepest node that exists on a path. */
function lineOf(document: Document, path: readonly (string | number)[], lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}

function linkOf(authored: AuthoredLink, placeAt: (path: readonly (string | number)[]) => Place): LinkVersion {
  const { lien, version, statut, publication, modele, vhost, principesTransverses } = authored;
  const flows = (authored.cinematiques ?? []).map(
    ({ id, titre, participants, etapes }, flowIndex): Flow => ({
      id,
      title: titre,
      participants: participants.map((participant) => ({
        id: participant.id,
        role: participant.role,
        client: participant.client,
        title: participant.titre,
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
      })),
    }),
  );
  return {
    link: lien,
    version,
    status: STATUSES[statut],
    publishedOn: publication ?? null,
    modelRelease: modele,
    vhost,
    transversalPrinciples: principesTransverses,
    roles: authored.roles.map(({ id, titre }, index) => ({
      id,
      title: titre,
      place: placeAt(['roles', index]),
    })),
    messages: authored.messages.map(({ message, de, vers, perimetre, colonne }, index) => ({
      message,
      sender: de,
      receiver: vers,
      functionalPerimeter: perimetre ?? null,
      workbookPerimeter: colonne,
      place: placeAt(['messages', index]),
    })),
    flows,
    place: placeAt(['vhost']),
  };
}
