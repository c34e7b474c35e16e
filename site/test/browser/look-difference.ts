/**
 * A page seen from so far that its words cannot be read: the mean colour of each square of the first screen. Fonts, their
 * smoothing and words that change leave it nearly as it was; a lost column, style sheet or colour does not.
 */
export interface Look {
  /** Squares a row. */
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each square, row after row. */
  readonly colours: Uint8Array;
}

/** Pixels of the side of a square (CSS, at a scale of 1). It divides both sizes of screens. */
export const SQUARE = 15;

/** How much of a page may look otherwise before somebody has to look at it. Chosen by measuring: decision 71. */
export interface LookLimits {
  /** Squares up and down within which what stood here may stand now: a line more moves what follows. */
  readonly reach: number;
  /** Percent of squares whose colour is nowhere near in the other picture. */
  readonly strays: number;
  /** Levels (of 255) by which the mean colour of a column of squares may move: what stands where, whatever it says. */
  readonly columns: number;
  /** Percent of coloured squares, blue or red or green, that may have another tint. */
  readonly tints: number;
  /** Percent of squares of the bar at the top, which no text moves. */
  readonly bar: number;
}

/** Of each size of screen: on a telephone a line more moves nearly everything. */
export const LOOK_LIMITS = {
  desktop: { reach: 10, strays: 1.2, columns: 8, tints: 35, bar: 10 },
  phone: { reach: 20, strays: 2, columns: 20, tints: 52, bar: 10 },
} as const satisfies Readonly<Record<string, LookLimits>>;

/** How far apart two looks are, in the units of their limits. */
export type LookDistances = Readonly<Record<'strays' | 'columns' | 'tints' | 'bar', number>>;

/** Levels by which colours differ for an eye that compares squares of text. */
const OTHER_COLOUR = 20;
/** The bar has flat colours, which differ sooner; its words may move sideways, never up or down. */
const BAR = { rows: 4, reach: 8, otherColour: 6 };
const SIDEWAYS = 2;

/** How far apart two looks of the same size are. */
export function lookDistances(before: Look, now: Look, { reach }: LookLimits): LookDistances {
  const both = (measure: (one: Look, other: Look) => number) =>
    Math.max(measure(before, now), measure(now, before));
  const bar = { rows: BAR.rows, up: 0, sideways: BAR.reach, otherColour: BAR.otherColour };
  const whole = { rows: before.height, up: reach, sideways: SIDEWAYS, otherColour: OTHER_COLOUR };
  return {
    strays: both((one, other) => straysOf(one, other, whole)),
    columns: columnsMoved(before, now),
    tints: tintsMoved(before, now),
    bar: both((one, other) => straysOf(one, other, bar)),
  };
}

/** What of a page looks otherwise than it did, in words; nothing when it looks as before. */
export function lookFaults(before: Look, now: Look, limits: LookLimits): readonly string[] {
  if (before.width !== now.width || before.height !== now.height)
    return [`another size: ${now.width} × ${now.height} squares, once ${before.width} × ${before.height}`];
  const distances = lookDistances(before, now, limits);
  return (Object.keys(distances) as (keyof LookDistances)[])
    .filter((name) => distances[name] > limits[name])
    .map((name) => `${name}: ${distances[name].toFixed(1)}, at most ${limits[name]}`);
}

interface Search {
  /** From the top. */
  readonly rows: number;
  readonly up: number;
  readonly sideways: number;
  readonly otherColour: number;
}

/** Percent of squares of `one` that have no like near the same place of `other`. */
function straysOf(one: Look, other: Look, { rows, up, sideways, otherColour }: Search): number {
  const { width } = one;
  let strays = 0;
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const isNear = () => {
        for (let row = Math.max(0, y - up); row <= Math.min(rows - 1, y + up); row += 1)
          for (
            let column = Math.max(0, x - sideways);
            column <= Math.min(width - 1, x + sideways);
            column += 1
          )
            if (distance(one.colours, at, other.colours, (row * width + column) * 3) <= otherColour)
              return true;
        return false;
      };
      if (!isNear()) strays += 1;
    }
  }
  return (100 * strays) / (rows * width);
}

function distance(one: Uint8Array, at: number, other: Uint8Array, place: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1)
    most = Math.max(most, Math.abs((one[at + channel] ?? 0) - (other[place + channel] ?? 0)));
  return most;
}

/** Columns that are read together: a word ends here today and there tomorrow. */
const TOGETHER = 2;

/** Levels by which the column that moved most has another mean colour. */
function columnsMoved(before: Look, now: Look): number {
  const [one, other] = [before, now].map(columnMeans);
  return Math.max(0, ...(one ?? []).map((level, index) => Math.abs(level - (other?.[index] ?? 0))));
}

/** The mean of each channel of each column, with that of its neighbours. */
function columnMeans({ width, height, colours }: Look): readonly number[] {
  const sums = new Float64Array(width * 3);
  for (const [index, level] of colours.entries())
    sums[index % (width * 3)] = (sums[index % (width * 3)] ?? 0) + level;
  return Array.from(sums, (_, index) => {
    let sum = 0;
    for (let step = -TOGETHER; step <= TOGETHER; step += 1) {
      const column = Math.min(width - 1, Math.max(0, Math.floor(index / 3) + step));
      sum += sums[column * 3 + (index % 3)] ?? 0;
    }
    return sum / (2 * TOGETHER + 1) / height;
  });
}

/** A square has a tint when its channels are apart by more levels than this. */
const GREY = 20;
/** Fewer percent of squares than that say nothing: a link more or less. */
const FEW = 0.5;

/** Percent of squares with a tint whose tint is another; 0 when hardly any moved. */
function tintsMoved(before: Look, now: Look): number {
  const [one, other] = [tintShares(before), tintShares(now)];
  const moved = one.reduce((sum, share, tint) => sum + Math.abs(share - (other[tint] ?? 0)), 0);
  const all = [...one, ...other].reduce((sum, share) => sum + share, 0);
  return moved <= FEW ? 0 : (100 * moved) / all;
}

/** Percent of squares that are red, yellow, green, cyan, blue, purple. */
function tintShares({ colours, width, height }: Look): readonly number[] {
  const shares = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < colours.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = colours.subarray(at, at + 3);
    const most = Math.max(red, green, blue);
    const chroma = most - Math.min(red, green, blue);
    if (chroma <= GREY) continue;
    const hue =
      most === red
        ? ((green - blue) / chroma + 6) % 6
        : most === green
          ? (blue - red) / chroma + 2
          : (red - green) / chroma + 4;
    const tint = Math.round(hue) % 6;
    shares[tint] = (shares[tint] ?? 0) + 100 / (width * height);
  }
  return shares;
}
