/**
 * The comparisons that had a page of their own, `/comparer/15-15/1.5/2.0/`, until all were made in one page: their
 * addresses were published, and lead there. The list is closed: later versions never had such pages.
 */
export const FORMER_COMPARISONS: readonly (readonly [subject: string, previous: string, current: string])[] =
  [
    ['15-15', '1.5', '2.0'],
    ['15-15', '1.5', '2.1'],
    ['15-15', '2.0', '2.1'],
    ['15-gps', '1.1', '1.2'],
    ['15-gps', '1.1', '1.3'],
    ['15-gps', '1.2', '1.3'],
    ['15-nexsis', '1.8', '1.9'],
    ['15-nexsis', '1.8', '1.9.1'],
    ['15-nexsis', '1.9', '1.9.1'],
    ['15-smur', '1.5', '1.6'],
    ['15-smur', '1.5', '1.7'],
    ['15-smur', '1.6', '1.7'],
    ['mdd', '1.0', '2.0'],
    ['mdd', '1.0', '3.4'],
    ['mdd', '2.0', '3.4'],
  ];
