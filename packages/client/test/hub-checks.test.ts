import type { Finding } from '@hubsante/messages';
import { describe, expect, test } from 'vitest';
import type { LinkFunctions } from '../src/exchange-types.ts';
import { HUB_CHECKS } from '../src/hub-check-table.ts';
import { HUB_CODES, judge } from '../src/hub-checks.ts';
import type { HubRules } from '../src/hub-rules.ts';

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

describe('the order of the checks', () => {
  test('is that of the Hub, each refusal with a code that it has', () => {
    expect(HUB_CHECKS.map(({ codes }) => codes.join())).toEqual([
      '101',
      '300,301',
      '102',
      '501',
      '501',
      '501',
      '200',
      '100',
      '300',
      '300,501',
      '400',
      '',
      '501',
    ]);
    const codes = HUB_CHECKS.flatMap((check): readonly number[] => check.codes);
    expect(codes.filter((code) => !(code in HUB_CODES))).toEqual([]);
  });

  test.each([
    'application/json; charset=utf-8',
    'Application/JSON',
    ' application/xml',
    'text/json',
    undefined,
  ])('refuses the content type %j, which is neither of the two to the letter', (contentType) => {
    expect(judge({ ...published('{}'), contentType }, functions())).toMatchObject({ code: 101 });
  });

  const finding = (code: string) =>
    ({ code, severity: 'error', path: [], message: code }) as unknown as Finding;
  const envelope = (changes: object = {}, recipient = 'fr.health.b') =>
    JSON.stringify({
      distributionID: 'fr.health.a_1',
      senderID: 'fr.health.a',
      dateTimeExpires: '2999-01-01T00:00:00+01:00',
      descriptor: { explicitAddress: { explicitAddressValue: recipient } },
      ...changes,
    });
  const NOT_CARRIED = finding('message-not-carried');
  const finds = (...findings: Finding[]) => functions({ validate: () => ({ valid: false, findings }) });
  const EXPIRED = { dateTimeExpires: '2001-01-01T00:00:00+01:00' };
  const EVERYTHING = { ...EXPIRED, distributionID: 'other_1', senderID: 'fr.health.c' };
  const transient = { deliveryMode: 1 };

  // Each has the fault of its row and all those of the rows below it.
  test.each([
    [
      101,
      { contentType: 'text/plain', ...transient },
      EVERYTHING,
      [finding('x'), NOT_CARRIED],
      'fr.police.b',
    ],
    [300, transient, EVERYTHING, [finding('x'), NOT_CARRIED], 'fr.police.b'],
    [501, transient, EVERYTHING, [NOT_CARRIED], 'fr.health.b'],
    [200, transient, EVERYTHING, [], 'fr.health.b'],
    [100, transient, { ...EXPIRED, distributionID: 'other_1' }, [], 'fr.health.b'],
    [300, {}, { ...EXPIRED, distributionID: 'other_1' }, [], 'fr.health.b'],
    [400, {}, EXPIRED, [], 'fr.health.b'],
  ] as const)('gives %i first', (code, properties, changes, findings, recipient) => {
    const sent = { ...published(envelope(changes, recipient)), ...properties };
    expect(judge(sent, finds(...findings))).toMatchObject({ verdict: 'refuse', code });
  });

  test('what goes between two actors of whom none is of health is refused with 501, though the rules tell it', () => {
    const between = envelope({ senderID: 'fr.fire.a', distributionID: 'fr.fire.a_1' }, 'fr.fire.b');
    const sent = { ...published(between), routingKey: 'fr.fire.a' };
    expect(judge(sent, finds(finding('no-health-actor')))).toMatchObject({
      verdict: 'refuse',
      code: 501,
      cause: 'Neither fr.fire.a nor fr.fire.b is a health actor',
    });
  });

  test('a message that the link does not carry is refused with 501 in XML as well, though it is not read', () => {
    const link = functions({
      fromXml: () => ({ ok: false, faults: [] }),
      validateXml: () => ({ valid: false, findings: [NOT_CARRIED] }),
    });
    expect(judge(published('<edxlDistribution/>', 'application/xml'), link)).toMatchObject({ code: 501 });
  });

  test('persistence and the identifier are asked towards fire services, and not of them', () => {
    const toFire = { ...published(envelope({}, 'fr.fire.sdis29')), ...transient };
    expect(judge(toFire, functions())).toMatchObject({ verdict: 'refuse', code: 100 });
    const fromFire = envelope({ senderID: 'fr.fire.sdis29', distributionID: 'other_1' });
    const sent = { ...published(fromFire), routingKey: 'fr.fire.sga', ...transient };
    expect(judge(sent, functions())).toMatchObject({ verdict: 'route' });
  });
});

describe('what a Hub knows of its vhost and clients', () => {
  const message = { createCaseHealth: {} };
  const envelope = (sender: string, recipient: string, distributionID = `${sender}_1`) => ({
    distributionID,
    senderID: sender,
    dateTimeExpires: '2999-01-01T00:00:00+01:00',
    descriptor: { explicitAddress: { explicitAddressValue: recipient } },
    content: [{ jsonContent: { embeddedJsonContent: { message } } }],
  });
  const sent = (one: object, deliveryMode = 2) => ({ ...published(JSON.stringify(one)), deliveryMode });
  const rules = (changes: Partial<HubRules>): HubRules => ({
    mode: 'strict',
    refusedToday: {},
    inhibited: {},
    ...changes,
  });

  test('a message that the running Hub refuses passes a strict one', () => {
    const refusedToday = { createCaseHealth: 'pas ici' };
    const one = sent(envelope('fr.health.a', 'fr.health.b'));
    expect(judge(one, functions(), rules({ refusedToday }))).toMatchObject({ verdict: 'route' });
    const asIs = judge(one, functions(), rules({ refusedToday, mode: 'as-is' }));
    expect(asIs).toMatchObject({ verdict: 'refuse', code: 501, cause: expect.stringContaining('pas ici') });
  });

  test('a message that its recipient does not want is refused with 501', () => {
    const inhibited = { 'fr.health.b': ['createCaseHealth'] };
    const to = (recipient: string) =>
      judge(sent(envelope('fr.health.a', recipient)), functions(), rules({ inhibited }));
    expect([to('fr.health.b'), to('fr.health.c')]).toMatchObject([{ code: 501 }, { verdict: 'route' }]);
  });

  test('what only documents ask of messages towards fire services is asked by a strict Hub', () => {
    const one = sent(envelope('fr.health.a', 'fr.fire.nexsis.b', 'autre_1'), 1);
    expect(judge(one, functions(), rules({}))).toMatchObject({ verdict: 'refuse', code: 100 });
    expect(judge(one, functions(), rules({ mode: 'as-is' }))).toMatchObject({ verdict: 'route' });
  });
});
