export type { AcceptanceCase, CaseRepair, CaseStep, ExpectedRefusal } from './cases/acceptance-case.ts';
export {
  type CaseSource,
  type Cases,
  casesOfFlows,
  casesOfSuite,
  type PublishedSuite,
} from './cases/package-cases.ts';
export { casesOfPublished, type PublishedCategory } from './cases/published-cases.ts';
export { refusalCases } from './cases/refusal-cases.ts';
export { DOCTOR_STEPS, type DoctorCheck, type DoctorSettings, type DoctorStep, doctor } from './doctor.ts';
export { compareBodies, type Learned } from './judge/compare.ts';
export { judgeRun } from './judge/judge.ts';
export {
  type Reason,
  type RunReport,
  type StepReport,
  type ValueReport,
  VERDICTS,
  type Verdict,
  worst,
} from './judge/verdict.ts';
export { Journal, type JournalReading, readJournal } from './play/journal.ts';
export { type PlannedStep, planSteps } from './play/plan.ts';
export { NotConnected, type PlaySettings, playCase } from './play/play-case.ts';
export type { RunEvent, RunStart, Syntax } from './play/run-event.ts';
export { htmlReport } from './report/html-report.ts';
export { ctrfReport, junitReport } from './report/machine-reports.ts';
export { type ReportLanguage, type ReportWords, reportWords } from './report/words.ts';
