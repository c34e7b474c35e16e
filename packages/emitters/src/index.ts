export * from './emitter.ts';
export { emitters } from './registry.ts';
