import type { Diagnostic, DiagnosticReporter } from '../diagnostics.ts';
import { DiagnosticCollector } from '../diagnostics.ts';
import type { FlowStep, LinkMessage, LinkVersion } from '../link.ts';
import { LINK_STATUSES } from '../link-status.ts';
import { checkFlows } from './check-flows.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';
import { vhostByRule, vhostsOf } from './vhosts.ts';

/** What the links need to know of a model release: its messages and the perimeter of each. */
export type ReleaseMessages = ReadonlyMap<string, string | null>;

/** A link version by its folder: it exists, whatever its manifest says, or cannot say. */
export interface LinkFolder {
  readonly link: string;
  readonly version: string;
}

/**
 * Checks every link version by itself, against its model release, and against the others.
 *
 * @param folders where there are link versions: one whose manifest is faulty is told there, not by those who name it.
 */
export function checkLinks(
  links: readonly LinkVersion[],
  releases: ReadonlyMap<string, ReleaseMessages>,
  closest: (text: string, candidates: Iterable<string>) => string | null,
  folders: readonly LinkFolder[] = [],
): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  checkSharedVhosts(links, reporter);
  const vhosts = new Set(links.flatMap(vhostsOf));
  // A vhost under a wrong name is told where it stands: the transfers that lead to the right one are not to blame.
  const meant = new Set(
    [...links.filter(({ vhostReason }) => vhostReason === null), ...folders].map(vhostByRule),
  );
  for (const link of links) {
    checkVhostName(link, reporter);
    checkTransfers(link, vhosts, meant, reporter);
    checkStanding(link, [...links, ...folders], reporter);
    checkRoles(link, reporter);
    checkMessages(link, releases, closest, reporter);
    checkFlows(link, closest, reporter);
  }
  return reporter.diagnostics;
}

/** A vhost is of one version at a time: one that is no longer in service leaves its vhost to the next. */
function checkSharedVhosts(links: readonly LinkVersion[], reporter: DiagnosticReporter): void {
  const owners = new Map<string, LinkVersion>();
  for (const link of links.filter(({ status }) => LINK_STATUSES[status].isLiving)) {
    const places = [{ vhost: link.vhost, place: link.place }, ...link.otherVhosts];
    for (const { vhost, place } of places) {
      const other = owners.get(vhost);
      if (other === undefined) owners.set(vhost, link);
      else
        reporter.report(
          diagnostics['vhost-shared'],
          { place, value: vhost },
          { other: `${other.link} v${other.version}` },
        );
    }
  }
}

function checkVhostName(link: LinkVersion, reporter: DiagnosticReporter): void {
  const { vhost, vhostReason, place } = link;
  const expected = vhostByRule(link);
  if (vhost !== expected && vhostReason === null)
    reporter.report(diagnostics['vhost-unlike-rule'], { place, value: vhost }, { expected });
}

function checkTransfers(
  link: LinkVersion,
  vhosts: ReadonlySet<string>,
  meant: ReadonlySet<string>,
  reporter: DiagnosticReporter,
): void {
  const own = vhostsOf(link);
  for (const { from, to, place } of link.transfers) {
    if (!own.includes(from)) {
      reporter.report(
        diagnostics['transfer-from-elsewhere'],
        { place, value: from },
        { known: own.join(', ') },
      );
    } else if (!vhosts.has(to) && !meant.has(to)) {
      reporter.report(
        diagnostics['transfer-vhost-unknown'],
        { place, value: to },
        { known: [...vhosts].join(', ') },
      );
    } else if (from === to) {
      reporter.report(diagnostics['transfer-to-itself'], { place, value: to });
    }
  }
}

function checkStanding(link: LinkVersion, links: readonly LinkFolder[], reporter: DiagnosticReporter): void {
  const { standing, status, standingPlace: place } = link;
  const name = link.link.toLowerCase();
  const versions = links.filter((other) => other.link.toLowerCase() === name).map(({ version }) => version);
  const known = [...new Set(versions)].filter((version) => version !== link.version).join(', ');
  const { authored, isLiving } = LINK_STATUSES[status];
  if (standing.stillOpen !== undefined && isLiving)
    reporter.report(diagnostics['still-open-in-service'], { place, value: authored });
  if (standing.successor !== null) {
    const context = { place, value: standing.successor };
    if (!known.split(', ').includes(standing.successor))
      reporter.report(diagnostics['successor-unknown'], context, { known });
  } else if (!LINK_STATUSES[status].isForNewWork && status !== 'withdrawn') {
    reporter.report(
      diagnostics['successor-missing'],
      { place, value: LINK_STATUSES[status].authored },
      { known },
    );
  }
}

function checkRoles({ roles, messages }: LinkVersion, reporter: DiagnosticReporter): void {
  const known = new Set(roles.map(({ id }) => id));
  const playing = new Set(messages.flatMap(({ sender, receiver }) => [sender, receiver]));
  const list = [...known].join(', ');
  for (const { sender, receiver, place } of messages) {
    for (const role of new Set([sender, receiver])) {
      if (!known.has(role))
        reporter.report(diagnostics['role-unknown'], { place, value: role }, { known: list });
    }
  }
  const idle = roles.filter(({ id }) => !playing.has(id));
  const undeclared = [...playing].filter((role) => !known.has(role));
  const [spare, ...spares] = idle;
  const [meant, ...others] = undeclared;
  // A role that lines agree on, beside one that nobody plays, was renamed where it is declared.
  const isRenamed =
    messages.filter(({ sender, receiver }) => sender === meant || receiver === meant).length > 1;
  if (spare !== undefined && meant !== undefined && spares.length + others.length === 0 && isRenamed) {
    const context = { place: spare.place, value: spare.id };
    reporter.report(diagnostics['role-renamed'], context, { meant });
    return;
  }
  for (const { id, place } of idle) reporter.report(diagnostics['role-idle'], { place, value: id });
}

function checkMessages(
  link: LinkVersion,
  releases: ReadonlyMap<string, ReleaseMessages>,
  closest: (text: string, candidates: Iterable<string>) => string | null,
  reporter: DiagnosticReporter,
): void {
  const { messages, modelRelease, modelPlace } = link;
  const release = releases.get(modelRelease);
  if (release === undefined) {
    const known = [...releases.keys()].join(', ');
    reporter.report(
      diagnostics['model-release-unknown'],
      { place: modelPlace, value: modelRelease },
      { known },
    );
  }
  const seen = new Set<string>();
  const listed = new Set(messages.map(({ message }) => message));
  const lacked = exchangesOf(link).filter(
    (one) =>
      release?.has(one.message) === true &&
      !messages.some((line) => line.message === one.message && isBetween(one, line)),
  );
  for (const { message, sender, receiver, workbookPerimeter, refusedByHub, caveat, place } of messages) {
    if (refusedByHub !== null && caveat !== undefined)
      reporter.report(diagnostics['caveat-on-refused'], { place, value: message });
    const exchange = [message, sender, receiver].join(' ');
    if (seen.has(exchange)) {
      reporter.report(diagnostics['message-repeated'], { place, value: message }, { sender, receiver });
    }
    seen.add(exchange);
    if (release === undefined) continue;
    const expected = release.get(message);
    if (expected === undefined) {
      // Of two names that are as near, the one that this link does not have yet was meant.
      const candidates = [...release.keys()].sort((a, b) => Number(listed.has(a)) - Number(listed.has(b)));
      // What steps exchange between the same roles, and the list lacks, was meant; or what it lacks altogether.
      const between = lacked.filter((one) => isBetween(one, { sender, receiver }));
      const missing = lacked.filter((one) => !listed.has(one.message));
      const asked = [...new Set((between.length > 0 ? between : missing).map((one) => one.message))];
      const suggestion =
        closest(message, asked) ??
        (asked.length === 1 ? asked[0] : closest(message, candidates)) ??
        [...release.keys()].join(', ');
      const context = { place, value: message };
      reporter.report(diagnostics['message-unknown'], context, { release: modelRelease, suggestion });
    } else if (expected !== null && expected !== workbookPerimeter) {
      const context = { place, value: workbookPerimeter };
      reporter.report(diagnostics['perimeter-disagrees'], context, { message, expected });
    }
  }
}

type Between = Pick<LinkMessage, 'sender' | 'receiver'>;

function isBetween(one: Between, other: Between): boolean {
  return one.sender === other.sender && one.receiver === other.receiver;
}

/** What the steps of the flows exchange, by the roles of their participants. */
export function exchangesOf({
  flows,
}: LinkVersion): readonly (Between & Pick<FlowStep, 'message' | 'place' | 'messagePlace'>)[] {
  return flows.flatMap(({ participants, steps }) => {
    const roleOf = new Map(participants.map(({ id, role }) => [id, role]));
    return steps.flatMap(({ message, place, messagePlace, ...step }) => {
      const [sender, receiver] = [roleOf.get(step.sender), roleOf.get(step.receiver)];
      return sender === undefined || receiver === undefined
        ? []
        : [{ message, place, messagePlace, sender, receiver }];
    });
  });
}
