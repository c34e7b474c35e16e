import { describe, expect, test } from 'vitest';
import { NO_FAULTS, parseFaults } from '../src/partner/faults.ts';

describe('faults asked of virtual partners', () => {
  test.each([
    ['', {}],
    ['delay=2000', { delay: 2000 }],
    ['double, refuse=701', { double: true, refuse: 701 }],
    [
      'lose,reorder,wrong-ack,expired',
      { lose: true, reorder: true, wrongAcknowledgement: true, expired: true },
    ],
  ])('%s', (text, faults) => {
    expect(parseFaults(text)).toEqual({ faults: { ...NO_FAULTS, ...faults } });
  });

  test.each(['slow', 'delay', 'delay=soon', 'refuse=501', 'lose=1', '__proto__'])('%s is none', (text) => {
    expect(parseFaults(`double,${text}`)).toEqual({ unknown: text });
  });
});
