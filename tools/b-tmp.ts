import { measureRuntime } from '/work/main/tools/bench/runtime-bench.ts';
console.log(await measureRuntime('/tmp/rt-out','RS-EDA'));
