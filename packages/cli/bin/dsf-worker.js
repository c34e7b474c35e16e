import module from 'node:module';

// Compiled code is kept from one run to the next (Node 22 and later).
module.enableCompileCache?.();
const { serve } = await import('../dist/serve.js');
serve();
