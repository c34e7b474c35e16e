import type { Finding } from '@hubsante/messages';
import { describe, expect, test } from 'vitest';
import type { LinkFunctions } from '../src/exchange-types.ts';
import { HUB_CODES, judge } from '../src/hub-checks.ts';

/** The functions of a link that finds nothing wrong, but for what a test changes. */
function functions(changes: Partial<LinkFunctions> = {}): LinkFunctions {
  const right = () => ({ valid: true, findings: [] as Finding[] });
  return {
    validate: right,
    validateXml: right,
    toXml: () => ({ ok: true, value: '<a/>' }),
    fromXml: () => ({ ok: true, value: {} }),
    ...changes,
  };
}

const published = (content: string, contentType = 'application/json') => ({
  content: Buffer.from(content),
  routingKey: 'fr.health.a',
  contentType,
  deliveryMode: 2,
});

describe('the Hub refuses with code 102, UNRECOGNIZED_MESSAGE_FORMAT,', () => {
  const NO_ID = 'distributionId_could_not_be_extracted';

  test('a message that no schema refuses and that has no envelope', () => {
    const content = JSON.stringify({ createCaseHealth: { caseId: 'A' } });
    const verdict = judge(published(content), functions());
    expect(verdict).toMatchObject({ verdict: 'refuse', code: 102, distributionID: NO_ID, source: null });
    expect(HUB_CODES[102]).toBe('UNRECOGNIZED_MESSAGE_FORMAT');
  });

  test('an envelope that names nobody to send it to, under its identifier', () => {
    const content = JSON.stringify({ distributionID: 'fr.health.a_1', senderID: 'fr.health.a' });
    expect(judge(published(content), functions())).toMatchObject({
      verdict: 'refuse',
      code: 102,
      distributionID: 'fr.health.a_1',
    });
  });

  test('XML that its validator lets pass and that cannot be read', () => {
    const unread = functions({ fromXml: () => ({ ok: false, faults: [] }) });
    const xml = '<edxlDistribution><distributionID>fr.health.a_2</distributionID></edxlDistribution>';
    expect(judge(published(xml, 'application/xml'), unread)).toMatchObject({
      verdict: 'refuse',
      code: 102,
      distributionID: 'fr.health.a_2',
    });
  });

  test('but one with a fault of its own has the code of that fault', () => {
    const finding = {
      code: 'field-missing',
      severity: 'error',
      path: [],
      message: 'x',
    } as unknown as Finding;
    const refusing = functions({ validate: () => ({ valid: false, findings: [finding] }) });
    expect(judge(published('{}'), refusing)).toMatchObject({ verdict: 'refuse', code: 300 });
    expect(judge(published('{'), functions())).toMatchObject({ verdict: 'refuse', code: 301 });
  });

  test('and one that is right is routed', () => {
    const envelope = {
      distributionID: 'fr.health.a_1',
      senderID: 'fr.health.a',
      dateTimeExpires: '2999-01-01T00:00:00+01:00',
      descriptor: { explicitAddress: { explicitAddressValue: 'fr.health.b' } },
    };
    expect(judge(published(JSON.stringify(envelope)), functions())).toMatchObject({ verdict: 'route' });
  });
});
