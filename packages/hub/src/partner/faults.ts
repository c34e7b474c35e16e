/** What a virtual partner does wrong, on demand. */
export interface PartnerFaults {
  /** Milliseconds before it acknowledges. */
  readonly delay: number;
  /** It receives and says nothing. */
  readonly lose: boolean;
  /** It sends each answer twice, under the same identifier. */
  readonly double: boolean;
  /** It sends its answers in the opposite order. */
  readonly reorder: boolean;
  /** It refuses with this code (700 to 704); `null`: it accepts. */
  readonly refuse: number | null;
  /** Its acknowledgement names a message that nobody sent. */
  readonly wrongAcknowledgement: boolean;
  /** Its answers live one second. */
  readonly expired: boolean;
}

/** A partner that does everything right, at once. */
export const NO_FAULTS: PartnerFaults = {
  delay: 0,
  lose: false,
  double: false,
  reorder: false,
  refuse: null,
  wrongAcknowledgement: false,
  expired: false,
};

const FLAGS = {
  lose: 'lose',
  double: 'double',
  reorder: 'reorder',
  'wrong-ack': 'wrongAcknowledgement',
  expired: 'expired',
} as const;

/** Words that {@link parseFaults} knows. */
export const FAULT_WORDS: readonly string[] = ['delay=MS', 'refuse=CODE', ...Object.keys(FLAGS)];

/** Reads `delay=2000,refuse=701`; the word that is none when there is one. */
export function parseFaults(text: string): { readonly faults: PartnerFaults } | { readonly unknown: string } {
  let faults = NO_FAULTS;
  for (const word of text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const [name = '', value] = word.split('=', 2);
    if (value === undefined && Object.hasOwn(FLAGS, name)) {
      faults = { ...faults, [FLAGS[name as keyof typeof FLAGS]]: true };
    } else if (name === 'delay' && /^\d{1,6}$/.test(value ?? ''))
      faults = { ...faults, delay: Number(value) };
    else if (name === 'refuse' && /^70[0-4]$/.test(value ?? ''))
      faults = { ...faults, refuse: Number(value) };
    else return { unknown: word };
  }
  return { faults };
}
