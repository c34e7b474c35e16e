import type { RunReport, StepReport, ValueReport, Verdict } from '../judge/verdict.ts';
import { escapeXml } from './escape.ts';
import { type ReportLanguage, type ReportWords, reportWords } from './words.ts';

/** One page that stands alone: no script, no network; what messages hold is text. */
export function htmlReport(reports: readonly RunReport[], language: ReportLanguage): string {
  const say = reportWords[language];
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${say.title}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${say.title}</h1>`,
    reports.length > 1 ? summary(reports, say) : '',
    ...reports.map((report) => runSection(report, say)),
    '</main></body></html>\n',
  ].join('\n');
}

function summary(reports: readonly RunReport[], say: ReportWords): string {
  const rows = reports.map(
    (report) =>
      `<tr><td><a href="#${anchorOf(report)}">${escapeXml(report.title)}</a></td><td>${escapeXml(report.link)}</td><td>${report.syntax.toUpperCase()}</td><td>${badge(report.verdict, say)}</td></tr>`,
  );
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

function runSection(report: RunReport, say: ReportWords): string {
  const { labels } = say;
  const facts = [
    [labels.link, report.link],
    [labels.vhost, report.vhost],
    [labels.syntax, report.syntax.toUpperCase()],
    [labels.startedAt, new Date(report.startedAt).toISOString()],
    [labels.run, report.run],
    ...Object.entries(report.versions),
  ];
  return [
    `<section id="${anchorOf(report)}"><h2>${escapeXml(report.title)} ${badge(report.verdict, say)}</h2>`,
    `<dl>${facts.map(([name = '', value = '']) => `<div><dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd></div>`).join('')}</dl>`,
    ...report.steps.map((step) => stepArticle(step, say)),
    report.outside.length === 0
      ? ''
      : `<h3>${labels.outside}</h3><ul>${report.outside.map(({ root, sender, distributionID }) => `<li><code>${escapeXml(root)}</code> ${escapeXml(sender)} <code>${escapeXml(distributionID)}</code></li>`).join('')}</ul>`,
    '</section>',
  ].join('\n');
}

function stepArticle(step: StepReport, say: ReportWords): string {
  const { labels } = say;
  const count = (verdict: ValueReport['verdict']) =>
    step.values.filter((one) => one.verdict === verdict).length;
  const reasons = step.reasons.map((reason) => `<li>${escapeXml(say.reason(reason))}</li>`);
  const rows = step.values.map(
    ({ place, expected, actual, verdict }) =>
      `<tr class="${CLASSES[verdict]}"><th scope="row"><code>${escapeXml(place)}</code></th><td>${shown(expected, labels.absent)}</td><td>${shown(actual, labels.absent)}</td><td>${verdict === 'libre' ? labels.free : say.verdict[verdict]}</td></tr>`,
  );
  const head = `<tr><th scope="col">${labels.place}</th><th scope="col">${labels.expected}</th><th scope="col">${labels.actual}</th><th scope="col"></th></tr>`;
  return [
    `<article><h3>${escapeXml(step.id)} · ${escapeXml(step.message)} ${badge(step.verdict, say)}</h3>`,
    `<p>${escapeXml(step.label)}</p>`,
    `<p class="who">${escapeXml(step.sender)} → ${escapeXml(step.receiver)}</p>`,
    reasons.length === 0 ? '' : `<ul>${reasons.join('')}</ul>`,
    rows.length === 0
      ? ''
      : `<details${step.verdict === 'conforme' ? '' : ' open'}><summary>${labels.values(count('conforme'), count('non conforme'), count('libre'))}</summary><div class="scroll" tabindex="0"><table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div></details>`,
    '</article>',
  ].join('\n');
}

const CLASSES: Readonly<Record<ValueReport['verdict'], string>> = {
  conforme: 'right',
  libre: 'free',
  'non conforme': 'wrong',
};

const BADGES: Readonly<Record<Verdict, string>> = {
  conforme: 'right',
  'à confirmer': 'open',
  'non concluant': 'open',
  'non conforme': 'wrong',
};

function badge(verdict: Verdict, say: ReportWords): string {
  return `<span class="badge ${BADGES[verdict]}">${say.verdict[verdict]}</span>`;
}

function shown(value: unknown, absent: string): string {
  if (value === undefined) return `<em>${absent}</em>`;
  return escapeXml(typeof value === 'string' ? value : JSON.stringify(value));
}

function anchorOf({ run, case: id, syntax }: RunReport): string {
  return escapeXml(`${id}-${syntax}-${run}`);
}

const STYLE = `
:root { color-scheme: light dark; --ink: #16202c; --soft: #526071; --line: #d5dbe3; --paper: #fff; --right: #0b6b3a; --wrong: #b3261e; --open: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf3; --soft: #a9b5c3; --line: #3a4654; --paper: #12181f; --right: #6fd39c; --wrong: #ff9c92; --open: #f2c063; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-bottom: .25rem; }
article { border-top: 1px solid var(--line); padding: .5rem 0; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; color: var(--soft); } dl div { display: flex; gap: .4rem; } dt::after { content: " :"; } dd { margin: 0; color: var(--ink); }
.who { color: var(--soft); overflow-wrap: anywhere; } p { margin: .25rem 0; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; font-size: .85rem; }
.badge { font-size: .8rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1rem; padding: .1rem .6rem; white-space: nowrap; }
.right td:last-child, .badge.right { color: var(--right); } .wrong td, .badge.wrong { color: var(--wrong); } .badge.open { color: var(--open); } .free td { color: var(--soft); }
@media print { details:not([open]) > :not(summary) { display: block; } }
`;
