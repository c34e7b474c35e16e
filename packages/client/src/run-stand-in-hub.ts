import type { LinkFunctions, RoleDescription } from './exchange-types.ts';
import type { Syntax } from './settings.ts';
import { StandInHub } from './stand-in-hub.ts';

/**
 * Lance un Hub d’essai jusqu’à SIGINT ou SIGTERM. Variables : `HUB_HOST` (127.0.0.1:5672 sans elle), `HUB_PASSWORD` (celui
 * de l’utilisateur `dispatcher`), `HUB_XML` et `HUB_JSON` (clients qui veulent cette syntaxe, séparés par des virgules).
 */
export async function runStandInHub(
  role: Pick<RoleDescription, 'vhost' | 'hub' | 'warnings'>,
  functions: LinkFunctions,
): Promise<void> {
  const {
    HUB_HOST: host = '127.0.0.1:5672',
    HUB_PASSWORD: password = '',
    HUB_XML = '',
    HUB_JSON = '',
  } = process.env;
  const wishes = (list: string, syntax: Syntax) =>
    list.split(',').map((client): [string, Syntax] => [client.trim(), syntax]);
  const hub = new StandInHub(
    {
      host,
      password,
      syntaxes: Object.fromEntries([...wishes(HUB_JSON, 'json'), ...wishes(HUB_XML, 'xml')]),
      onEvent: ({ event, distributionID, queue, code, cause }) => {
        if (event === 'routed' || event === 'transferred') console.log(`${distributionID} remis à ${queue}`);
        else if (event === 'dropped') console.log(`${distributionID} écarté sans avertir : ${cause}`);
        else console.log(`${distributionID} refusé, ${code}, annoncé à ${queue ?? 'personne'} : ${cause}`);
      },
      onNotice: ({ event, message }) => console.log(`${event} : ${message}`),
    },
    role,
    functions,
  );
  await hub.start();
  console.log(`Hub d’essai sur ${host}, vhost ${role.vhost}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void hub.stop());
}
