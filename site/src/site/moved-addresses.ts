/**
 * Addresses that pages once had, and where what they told is now. Nothing is ever taken out: vendors keep addresses in
 * their tickets (`test/published-addresses.txt` holds all of them).
 */
export const movedAddresses: Readonly<Record<string, string>> = {
  '/guides/passer-de-la-v1-5-a-la-v2-0/': '/guides/changer-de-version/',
  '/en/guides/receive-my-first-message/': '/en/guides/recevoir-mon-premier-message/',
  '/reference/diagnostics/workbook/object-level-wrong/': '/reference/diagnostics/workbook/level-wrong/',
  '/en/reference/diagnostics/workbook/object-level-wrong/': '/en/reference/diagnostics/workbook/level-wrong/',
};
