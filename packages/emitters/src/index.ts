export * from './correspondence/index.ts';
export * from './emitter.ts';
export { emitters } from './registry.ts';
