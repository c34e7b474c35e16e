import { describe, expect, test } from 'vitest';
import { clientsOf, mergeDefinitions } from '../src/broker/definitions.ts';

const vhost = 'v';

describe('definitions of several links for one server', () => {
  const one = {
    users: [{ name: 'dispatcher' }, { name: 'a', limits: { 'max-connections': 10 } }],
    permissions: [
      { user: 'dispatcher', vhost, write: '^x$', read: '^r$' },
      { user: 'a', vhost, write: '^hubsante$', read: '^a$' },
    ],
    bindings: [{ source: 's', vhost, destination: 'd', routing_key: '#' }],
    parameters: [{ component: 'vhost-limits', vhost, name: 'limits', value: { 'max-connections': 5 } }],
  };
  const other = {
    users: [{ name: 'dispatcher' }, { name: 'a', limits: { 'max-connections': 10 } }, { name: 'b' }],
    permissions: [{ user: 'dispatcher', vhost, write: '^y$', read: '^r$' }],
    bindings: [{ source: 's', vhost, destination: 'd', routing_key: '#' }],
    parameters: [{ component: 'vhost-limits', vhost, name: 'limits', value: { 'max-connections': 2 } }],
  };

  test('have once what both declare; rights and limits of both hold', () => {
    expect(mergeDefinitions([one, other])).toEqual({
      users: [{ name: 'dispatcher' }, { name: 'a', limits: { 'max-connections': 20 } }, { name: 'b' }],
      permissions: [
        { user: 'dispatcher', vhost, write: '(?:^x$)|(?:^y$)', read: '^r$' },
        { user: 'a', vhost, write: '^hubsante$', read: '^a$' },
      ],
      bindings: [{ source: 's', vhost, destination: 'd', routing_key: '#' }],
      parameters: [{ component: 'vhost-limits', vhost, name: 'limits', value: { 'max-connections': 7 } }],
    });
  });

  test('the clients of a vhost are those with rights there', () => {
    expect(clientsOf(one, vhost, 'dispatcher')).toEqual(['a']);
    expect(clientsOf(one, 'elsewhere', 'dispatcher')).toEqual([]);
  });
});
