/** The part of the WHATWG Encoding standard we use: present in Node and in browsers, in no ES library. */
declare class TextDecoder {
  /** With `fatal`, bytes that are not valid in the encoding throw a `TypeError`. */
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
