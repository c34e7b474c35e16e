/** The part of the WHATWG Encoding standard we use: present in Node and in browsers, in no ES library. */
declare class TextDecoder {
  constructor(label?: string);
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
