import type {
  CodeRule,
  DiagnosticReporter,
  Evolution,
  FieldName,
  Place,
  Scalar,
  SplitRule,
} from '@hubsante/model';
import { type Path, YamlReader } from './yaml-reader.ts';

type Codes = Readonly<Record<string, string>>;

/** An evolution as its author writes it; the JSON Schema `specs/evolution.schema.json` vouches for this shape. */
interface AuthoredEvolution {
  readonly de: string;
  readonly vers: string;
  readonly modele?: string;
  readonly messages?: Codes;
  readonly balises?: Codes;
  readonly codes?: Readonly<
    Record<
      string,
      {
        readonly egaux?: Codes;
        readonly montee?: Codes;
        readonly descente?: Codes;
        readonly parents?: boolean;
        readonly sinon?: { readonly montee?: string; readonly descente?: string };
      }
    >
  >;
  readonly defauts?: Readonly<Record<string, Scalar>>;
  readonly derniers?: readonly string[];
  readonly eclatements?: Readonly<
    Record<
      string,
      {
        readonly liste: string;
        readonly en: string;
        readonly cle: string;
        readonly valeur: string;
        readonly moment: string;
        readonly affaire: string;
      }
    >
  >;
  readonly notes?: readonly {
    readonly messages: readonly string[];
    readonly sens?: 'montee' | 'descente';
    readonly dans: string;
    readonly avec?: Readonly<Record<string, Scalar>>;
  }[];
}

/** Reads the files of `specs/evolution`, all against one compiled schema. */
export class EvolutionParser {
  readonly #reader: YamlReader<AuthoredEvolution>;

  /** @param schema the published JSON Schema of evolutions. */
  constructor(schema: object) {
    this.#reader = new YamlReader(schema);
  }

  /** `null` when the text does not respect the schema, each fault being reported at its line. */
  parse(text: string, file: string, reporter: DiagnosticReporter): Evolution | null {
    const read = this.#reader.read(text, file, reporter);
    if (read === null) return null;
    const { content, placeAt } = read;
    const {
      de,
      vers,
      modele = null,
      messages = {},
      balises = {},
      codes = {},
      defauts = {},
      derniers = [],
      eclatements = {},
      notes = [],
    } = content;
    return {
      previous: de,
      current: vers,
      model: modele,
      place: placeAt(['de']),
      messages: Object.entries(messages).map(([previous, current]) => ({
        previous,
        current,
        place: placeAt(['messages', previous]),
      })),
      fields: Object.entries(balises).map(([previous, current]) => {
        const { message, path, place } = fieldName(previous, ['balises', previous], placeAt);
        return { message, previous: path, current, place };
      }),
      codes: Object.entries(codes).map(
        ([field, { egaux = {}, montee = {}, descente = {}, parents = false, sinon = {} }]): CodeRule => ({
          ...fieldName(field, ['codes', field], placeAt),
          same: new Map(Object.entries(egaux)),
          up: new Map(Object.entries(montee)),
          down: new Map(Object.entries(descente)),
          parents,
          otherwise: { up: sinon.montee ?? null, down: sinon.descente ?? null },
          placeOfCode: (direction, code) => {
            const key = [egaux, montee, descente];
            const names = ['egaux', 'montee', 'descente'];
            const found = key.findIndex((one, index) =>
              index === 0
                ? code in one || Object.values(one).includes(code)
                : index === (direction === 'up' ? 1 : 2) && code in one,
            );
            const name =
              found === 0 && !(code in egaux)
                ? (Object.keys(egaux).find((one) => egaux[one] === code) ?? code)
                : code;
            return placeAt(['codes', field, names[found] ?? 'sinon', name]);
          },
        }),
      ),
      defaults: Object.entries(defauts).map(([field, value]) => ({
        ...fieldName(field, ['defauts', field], placeAt),
        value,
      })),
      lastItems: derniers.map((field, index) => fieldName(field, ['derniers', index], placeAt)),
      splits: Object.entries(eclatements).map(
        ([message, { liste, en, cle, valeur, moment, affaire }]): SplitRule => ({
          message,
          list: liste,
          into: en,
          key: cle,
          value: valeur,
          moment,
          case: affaire,
          place: placeAt(['eclatements', message]),
        }),
      ),
      notes: notes.map(({ messages: of, sens, dans, avec = {} }, index) => ({
        messages: of,
        only: sens === undefined ? null : sens === 'montee' ? 'up' : 'down',
        at: dans,
        with: Object.entries(avec),
        place: placeAt(['notes', index, 'dans']),
      })),
    };
  }
}

/** `RS-ER/resource.vehicleType`: of one message; `resource.vehicleType`: of all. */
function fieldName(written: string, at: Path, placeAt: (path: Path) => Place): FieldName {
  const slash = written.indexOf('/');
  const message = slash === -1 ? null : written.slice(0, slash);
  return { message, path: written.slice(slash + 1), place: placeAt(at) };
}
