// A paragraph as the contents of a component that shows whatever it is given.
import { createRawSnippet, type Snippet } from "svelte";

export function paragraph(text: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
}
