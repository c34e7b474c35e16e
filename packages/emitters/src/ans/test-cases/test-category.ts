import type {
  AcceptanceTest,
  AcceptanceTestPath,
  AcceptanceTestStep,
  AcceptanceTestSuite,
} from '@hubsante/model';
import type { PrintableJson } from './print-published-json.ts';

/** The tests of one link, in the words of the published file. */
export function testCategory({ link, tests }: AcceptanceTestSuite): PrintableJson {
  return { categoryLabel: link, testCases: tests.map(testCase) };
}

function testCase({ businessCase, title, description, steps }: AcceptanceTest): PrintableJson {
  // What authors call the description tells the roles apart, so it belongs to the label.
  const label = [businessCase, description].filter((part) => part !== null).join(' - ');
  return { label, description: title, steps: steps.map(testStep) };
}

function testStep(step: AcceptanceTestStep): PrintableJson {
  const { overriddenIdentifierPaths } = step;
  return {
    id: step.id,
    type: step.direction,
    label: `${step.directionText} ${step.message}`,
    description: step.description,
    file: exampleFileName(step.example),
    model: step.message,
    ignoredProperties: textsOf(step.ignoredPaths),
    ...(overriddenIdentifierPaths.length === 0
      ? {}
      : { idOverrideProperties: textsOf(overriddenIdentifierPaths) }),
  };
}

function textsOf(paths: readonly AcceptanceTestPath[]): readonly (string | null)[] {
  return paths.map(({ text }) => text);
}

/** Example files are stored without accents and without blanks. */
function exampleFileName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll(' ', '_');
}
