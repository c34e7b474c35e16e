import type { ErrorCode, LinkPackage } from '@hubsante/model';
import { linkVersion } from '@hubsante/model/testing';
import { expect, test } from 'vitest';
import { emitter as linkManifest } from '../src/link/manifest/index.ts';

const INVALID: ErrorCode = {
  code: 300,
  name: 'INVALID_MESSAGE',
  title: 'Message invalide',
  cause: 'Le message s’écarte de son schéma.',
  remedy: 'Corriger le message.',
  raisedBy: 'hub',
};

/** Only what the manifest of a link without messages is made from. */
function subjectWith(errorCodes: readonly ErrorCode[]): LinkPackage {
  return {
    link: linkVersion(),
    principles: { servers: [], queues: [], serviceMessages: [], errorCodes },
    release: { messages: [] },
    messageTitles: new Map(),
  } as unknown as LinkPackage;
}

async function manifestOf(subject: LinkPackage): Promise<unknown> {
  const options = { baseUrl: 'https://hubsante.example', clients: null, render: () => '', parts: [] };
  const [file] = await linkManifest.emit(subject, options);
  return JSON.parse(String(file?.content));
}

test('the manifest of a link has the codes of refusals, as its principles tell them', async () => {
  expect(await manifestOf(subjectWith([INVALID]))).toMatchObject({ errorCodes: [INVALID] });
});

test('without codes in the principles the list is empty', async () => {
  expect(await manifestOf(subjectWith([]))).toMatchObject({ errorCodes: [] });
});
