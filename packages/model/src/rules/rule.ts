import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Message } from '../message.ts';
import type { Release } from '../release.ts';

/** A check of one message. It reports at the exact cell, with the message as subject. */
export type MessageRule = (message: Message, reporter: DiagnosticReporter) => void;

/** A check across the messages of a release. */
export type ReleaseRule = (release: Release, reporter: DiagnosticReporter) => void;
