import { expect, test } from 'vitest';
import { DiagnosticCollector } from '../../src/diagnostics.ts';
import { checkOtherVhosts } from '../../src/links/check-other-vhosts.ts';
import { linkVersion, releaseOf } from '../../src/testing/index.ts';
import { ESSAI } from './link-fixture.ts';

const RELEASE = releaseOf(ESSAI);
const [KNOWN] = RELEASE.nomenclatures;
if (KNOWN === undefined) throw new Error('the fixture has a nomenclature');
const RISK = { ...KNOWN, id: 'HubSante.risque', name: 'Risque menace sensibilité' };
const messages = [
  {
    message: ESSAI.name,
    sender: 'a',
    receiver: 'b',
    functionalPerimeter: null,
    workbookPerimeter: '15-15',
    refusedByHub: null,
    place: { file: 'link.yaml', line: 20 },
  },
];
const release = { ...RELEASE, nomenclatures: [KNOWN, RISK] };

test.each([
  ['HubSante.risque', []],
  ['HubSante.risqe', ['HubSante.risque']],
  ['risque menace  sensibilite', ['HubSante.risque']],
  ['tout autre chose', [`${KNOWN.id}, motif`]],
])('the nomenclature « %s » of another vhost is told unless the model has it: %j', (id, suggestions) => {
  const place = { file: 'link.yaml', line: 14 };
  const otherVhosts = [
    {
      vhost: 'b',
      converterMajor: null,
      title: 'B',
      nomenclatures: [{ id, place }],
      place: { ...place, line: 9 },
    },
  ];
  const reporter = new DiagnosticCollector();
  checkOtherVhosts(linkVersion({ otherVhosts, messages }), release, reporter);
  expect(
    reporter.diagnostics.map((one) => [one.definition.code, one.place, one.value, one.parameters.suggestion]),
  ).toEqual(suggestions.map((suggestion) => ['link/vhost-nomenclature-unknown', place, id, suggestion]));
});
