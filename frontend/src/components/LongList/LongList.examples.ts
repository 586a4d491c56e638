import { createRawSnippet } from "svelte";
import { examplesOf } from "../../../examples/examples.ts";
import LongList from "./LongList.svelte";

const row = createRawSnippet((item: () => string) => ({ render: () => `<span>${item()}</span>` }));
const items = Array.from({ length: 5 }, (_, at) => `Fråga ${at + 1}`);

export default examplesOf({
  component: LongList<string>,
  examples: [
    {
      title: "Five, the second open",
      properties: {
        label: "Frågor",
        items,
        keyOf: (item: string): string => item,
        current: "Fråga 2",
        row,
        onopen: (): void => {},
      },
    },
  ],
});
