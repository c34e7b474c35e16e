import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Authority, PKCS12_PASSWORD } from '../src/certificates/authority.ts';

const YEAR = 365 * 86_400_000;

describe('the authority of a desk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dsf-authority-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const certificate = (path: string) => new X509Certificate(readFileSync(path));

  test('signs a certificate whose common name is the client, and nobody else may read its key', async () => {
    const authority = await Authority.open(folder);
    const files = await authority.issue('fr.health.samu290');
    const made = certificate(files.certificate);
    expect(made.subject).toBe('CN=fr.health.samu290');
    expect(made.verify(certificate(authority.certificate).publicKey)).toBe(true);
    expect(made.ca).toBe(false);
    expect(statSync(files.key).mode & 0o077).toBe(0);
  });

  test('gives the same in one file for Java and .NET', async () => {
    const { pkcs12 } = await (await Authority.open(folder)).issue('fr.health.samu290');
    const der = forge.asn1.fromDer(readFileSync(pkcs12, 'binary'));
    const opened = forge.pkcs12.pkcs12FromAsn1(der, PKCS12_PASSWORD);
    const bags = opened.getBags({ bagType: forge.pki.oids.certBag as string })[
      forge.pki.oids.certBag as string
    ];
    const names = bags?.map(({ cert }) => cert?.subject.getField('CN').value);
    expect(names).toEqual(['fr.health.samu290', 'hub-sante-en-boite']);
    // Neither Mono nor Windows before 2019 knows a newer way to encrypt a key.
    const oid = forge.asn1.oidToDer('1.2.840.113549.1.12.1.3').getBytes();
    expect(readFileSync(pkcs12, 'binary').split(oid)).toHaveLength(2);
  });

  test('keeps what it made, and makes again what is about to end or was cut', async () => {
    const first = await (await Authority.open(folder)).issue('a');
    const serial = certificate(first.certificate).serialNumber;
    await (await Authority.open(folder)).issue('a');
    expect(certificate(first.certificate).serialNumber).toBe(serial);
    await (await Authority.open(folder, Date.now() + YEAR)).issue('a');
    expect(certificate(first.certificate).serialNumber).not.toBe(serial);
  });

  test('names a server by its hosts', async () => {
    const { certificate: path } = await (await Authority.open(folder)).issue('localhost', [
      'localhost',
      '127.0.0.1',
    ]);
    expect(certificate(path).subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
  });
});
