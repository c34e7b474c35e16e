import type { Syntax } from '@hubsante/recette';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { RecetteWords } from './recette-words.ts';

/** What a command line asks of a run. */
export interface RecetteOptions {
  readonly isSelf: boolean;
  /** As written; `null` with `--self`. */
  readonly me: string | null;
  /** Cases asked for; none for all. */
  readonly cases: readonly string[];
  readonly syntaxes: readonly Syntax[];
  /** Milliseconds. */
  readonly patience: number;
  readonly hook: string | null;
  /** `localhost:5671`. */
  readonly broker: string;
}

const SYNTAXES: readonly Syntax[] = ['json', 'xml'];

/** What the options of `dsf recette` ask for; a sentence when they contradict each other or miss something. */
export function readRecetteOptions(
  { values }: Invocation,
  say: RecetteWords,
): RecetteOptions | { readonly mistake: string } {
  const isSelf = values.has('self');
  const me = values.get('me') ?? null;
  if (isSelf === (me !== null)) return { mistake: say.needsSide };
  const asked = listOf(values.get('syntax'));
  const syntaxes = SYNTAXES.filter((one) => asked.includes(one));
  const unknown = asked.find((one) => !SYNTAXES.includes(one as Syntax));
  if (unknown !== undefined) return { mistake: say.badSyntax(unknown) };
  const timeout = values.get('timeout') ?? (isSelf ? '10' : '300');
  if (!/^\d{1,6}$/.test(timeout) || Number(timeout) === 0) return { mistake: say.badTimeout(timeout) };
  const usual = isSelf ? SYNTAXES : SYNTAXES.slice(0, 1);
  return {
    isSelf,
    me,
    cases: listOf(values.get('case')),
    syntaxes: syntaxes.length > 0 ? syntaxes : usual,
    patience: Number(timeout) * 1000,
    hook: values.get('hook') ?? null,
    broker: (values.get('broker') ?? 'localhost:5671').replace(/^amqps:\/\//, '').replace(/\/$/, ''),
  };
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}
