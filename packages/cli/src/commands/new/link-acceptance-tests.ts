import { acceptanceTestSheetDesign, writeWorkbook } from '@hubsante/workbook';

/** The flow of a new link, as its acceptance tests tell it. */
export interface LinkFlow {
  readonly link: string;
  /** Model release and vhost, `2.0 / 15-oru_v1.0`. */
  readonly version: string;
  readonly sender: string;
  readonly receiver: string;
  readonly steps: readonly { readonly message: string; readonly label: string; readonly example: string }[];
}

/** What a tester does at a step, until its author says it better. */
export function stepDescription(label: string): string {
  return `${label.replace(/[.\s]+$/, '')}. Vérifier que chaque donnée est présente et juste.`;
}

/** The acceptance-test workbook of a new link: its flow, once for whoever sends and once for whoever receives. */
export function linkAcceptanceTests({ link, version, sender, receiver, steps }: LinkFlow): Uint8Array {
  const sides = [
    { name: 'Envoi', direction: 'send', role: sender },
    { name: 'Réception', direction: 'receive', role: receiver },
  ] as const;
  return writeWorkbook({
    sheets: sides.map(({ name, direction, role }) =>
      acceptanceTestSheetDesign({
        name,
        link,
        version,
        role: `Rôle testé : ${role}`,
        businessCase: 'Premier échange',
        title: name,
        description: 'Cas d’essai à remplacer par ceux du lien : un message, puis sa mise à jour.',
        steps: steps.map((step, index) => ({
          id: `0${index + 1}`,
          direction,
          message: step.message,
          description: stepDescription(step.label),
          example: step.example,
          data: [],
        })),
        messages: [...new Set(steps.map(({ message }) => message))],
        examples: steps.map(({ example }) => example),
      }),
    ),
  });
}
