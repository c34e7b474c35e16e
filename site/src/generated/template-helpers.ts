import { withVisibleBlanks } from '@hubsante/model/contracts';

/** What our templates of pages can call, on the server and in a page. */
export const templateHelpers = {
  plural: (count: number): boolean => count > 1,
  visible: (text: string): string => withVisibleBlanks(text),
  hidesBlanks: (text: string): boolean => withVisibleBlanks(text) !== text,
};
