// The one place that reads and changes the address: an invitation's secret is taken out of it before anything else.
// Browsers send no fragment, and here it is gone from the history too before a view is shown.

const name = "#invitation=";
const shape = /^[A-Za-z0-9_-]{43}$/;

/** The secret of an invitation link; from then on the address says nothing of it. */
export function takeInvitation(): string | undefined {
  const { hash, pathname } = location;
  if (hash === "") return undefined;
  history.replaceState(null, "", pathname);
  const secret = hash.startsWith(name) ? hash.slice(name.length) : "";
  return shape.test(secret) ? secret : undefined;
}

/** The link to hand over. */
export function invitationLink(secret: string): string {
  return `${location.origin}/personal/${name}${secret}`;
}
