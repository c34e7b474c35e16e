import { generateKeyPair, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import forge from 'node-forge';

/** Password of every PKCS#12 file: they serve on a desk only, and this says so to whoever opens one. */
export const PKCS12_PASSWORD = 'hubsante';

const DAY = 86_400_000;
/** Days a certificate lives; the authority lives ten times as long. */
const LIFE = 365;
const AUTHORITY = 'ca';

/** Where the files of an identity are. */
export interface IdentityFiles {
  readonly certificate: string;
  readonly key: string;
  /** Certificate, key and authority in one file, for Java and .NET; its password is {@link PKCS12_PASSWORD}. */
  readonly pkcs12: string;
}

interface KeyAndCertificate {
  readonly key: forge.pki.rsa.PrivateKey;
  readonly certificate: forge.pki.Certificate;
}

/**
 * An authority of one desk, which signs one certificate per identity (docs/reference/echanges.md §7: the common name is the
 * client identifier). What it made is kept in its folder and serves again until it is about to end.
 */
export class Authority {
  readonly folder: string;
  readonly #own: KeyAndCertificate;
  readonly #now: number;

  private constructor(folder: string, own: KeyAndCertificate, now: number) {
    this.folder = folder;
    this.#own = own;
    this.#now = now;
  }

  /** The authority of a folder, made when there is none. */
  static async open(folder: string, now = Date.now()): Promise<Authority> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const known = read(folder, AUTHORITY, now);
    if (known !== null) return new Authority(folder, known, now);
    const made = await newKey();
    const certificate = unsigned(made, 'hub-sante-en-boite', now, LIFE * 10);
    certificate.setIssuer(certificate.subject.attributes);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      { name: 'subjectKeyIdentifier' },
    ]);
    certificate.sign(made.privateKey, forge.md.sha256.create());
    const own = { key: made.privateKey, certificate };
    write(folder, AUTHORITY, own);
    return new Authority(folder, own, now);
  }

  get certificate(): string {
    return join(this.folder, `${AUTHORITY}.pem`);
  }

  /**
   * The files of an identity, made when there are none, when they are about to end or when another authority signed them.
   *
   * @param hosts names and addresses of a server; a client has none.
   */
  async issue(name: string, hosts: readonly string[] = []): Promise<IdentityFiles> {
    const files = filesOf(this.folder, name);
    const known = existsSync(files.pkcs12) ? read(this.folder, name, this.#now) : null;
    if (known !== null && this.#own.certificate.verify(known.certificate)) return files;
    const made = await newKey();
    const certificate = unsigned(made, name, this.#now, LIFE);
    certificate.setIssuer(this.#own.certificate.subject.attributes);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: hosts.length > 0, clientAuth: true },
      {
        name: 'subjectAltName',
        altNames: hosts.length > 0 ? hosts.map(alternative) : [{ type: DNS, value: name }],
      },
      { name: 'subjectKeyIdentifier' },
    ]);
    certificate.sign(this.#own.key, forge.md.sha256.create());
    write(this.folder, name, { key: made.privateKey, certificate });
    const bag = forge.pkcs12.toPkcs12Asn1(
      made.privateKey,
      [certificate, this.#own.certificate],
      PKCS12_PASSWORD,
      {
        // What every Windows, Java and Mono opens; the same key lies beside it in clear, so no secret rests on this.
        algorithm: '3des',
        friendlyName: name,
      },
    );
    writeFileSync(files.pkcs12, Buffer.from(forge.asn1.toDer(bag).getBytes(), 'binary'), { mode: 0o600 });
    return files;
  }
}

const DNS = 2;
const ADDRESS = 7;

function alternative(host: string): { readonly type: number; readonly value?: string; readonly ip?: string } {
  return /^[\d.]+$|:/.test(host) ? { type: ADDRESS, ip: host } : { type: DNS, value: host };
}

function filesOf(folder: string, name: string): IdentityFiles {
  return {
    certificate: join(folder, `${name}.pem`),
    key: join(folder, `${name}.key`),
    pkcs12: join(folder, `${name}.p12`),
  };
}

/** What lies in the folder; `null` when it is missing, unreadable or about to end. */
function read(folder: string, name: string, now: number): KeyAndCertificate | null {
  const files = filesOf(folder, name);
  if (!existsSync(files.certificate) || !existsSync(files.key)) return null;
  try {
    const certificate = forge.pki.certificateFromPem(readFileSync(files.certificate, 'utf8'));
    const key = forge.pki.privateKeyFromPem(readFileSync(files.key, 'utf8'));
    return certificate.validity.notAfter.getTime() > now + DAY ? { key, certificate } : null;
  } catch {
    // A file that was cut or changed: another takes its place.
    return null;
  }
}

function write(folder: string, name: string, { key, certificate }: KeyAndCertificate): void {
  const files = filesOf(folder, name);
  writeFileSync(
    files.key,
    forge.pki.privateKeyInfoToPem(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key))),
    {
      mode: 0o600,
    },
  );
  writeFileSync(files.certificate, forge.pki.certificateToPem(certificate));
}

function unsigned(
  pair: forge.pki.rsa.KeyPair,
  name: string,
  now: number,
  days: number,
): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = pair.publicKey;
  // Positive, whatever is drawn.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(now - DAY);
  certificate.validity.notAfter = new Date(now + days * DAY);
  certificate.setSubject([{ name: 'commonName', value: name }]);
  return certificate;
}

/** Node’s own generator: that of the library takes seconds. */
async function newKey(): Promise<forge.pki.rsa.KeyPair> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  return { privateKey: key, publicKey: forge.pki.setRsaPublicKey(key.n, key.e) };
}
