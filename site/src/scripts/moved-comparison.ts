/** A comparison that had a page of its own: leads on, with the filters and the place that the address asked for. */
const link = document.querySelector<HTMLAnchorElement>('a#comparison');
if (link !== null) {
  const address = new URL(link.href);
  for (const [name, value] of new URLSearchParams(location.search)) address.searchParams.set(name, value);
  address.hash = location.hash;
  location.replace(address);
}
