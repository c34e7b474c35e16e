/** The elements of our pages that need a program, each loaded where it stands and nowhere else. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'copy-button': () => import('./copy-button.ts'),
};

for (const [name, load] of Object.entries(ELEMENTS)) {
  if (document.querySelector(name) !== null) void load();
}
