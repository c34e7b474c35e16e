/// <reference types="astro/client" />

/** Folder of the built packages, `dist/specs`; set by astro.config.ts. */
declare const SPECIFICATIONS_FOLDER: string;
/** Folder of the templates of pages, `templates/site`. */
declare const TEMPLATES_FOLDER: string;
/** Folder of the archives for npm and of the zips, `dist`. */
declare const ARCHIVES_FOLDER: string;
/** Folder of the comparisons of versions, `dist/changes`. */
declare const CHANGES_FOLDER: string;
/** The day of the sources, `2026-11-30`; `null` when nothing tells it. */
declare const BUILT_ON: string | null;

/** Templates of pages as Handlebars precompiles them, by name; made by integration/page-templates.ts. */
declare module 'virtual:page-templates' {
  const templates: Readonly<Record<string, TemplateSpecification>>;
  export default templates;
}
