/** What a change is about; filters go by it. */
export type ChangeSubject = 'link' | 'message' | 'field' | 'code' | 'words';

/** A kind of change: what it is about, and what is said of it. `{name}` stands for a parameter. */
export interface ChangeKindDefinition {
  readonly subject: ChangeSubject;
  readonly sentence: { readonly fr: string; readonly en: string };
}

/** A kind whose sentences are given in both languages. */
export function kind(subject: ChangeSubject, fr: string, en: string): ChangeKindDefinition {
  return { subject, sentence: { fr, en } };
}
