import { examplesOf } from "../../../examples/examples.ts";
import ChipChoice from "./ChipChoice.svelte";

const options = [
  { value: "all", text: "Alla", count: 12 },
  { value: "mine", text: "Mina", count: 3 },
  { value: "free", text: "Lediga" },
] as const;

export default examplesOf({
  component: ChipChoice<string>,
  examples: [
    {
      title: "One of three",
      properties: { label: "Vilka frågor", options, value: "mine", onchoose: (): void => {} },
    },
  ],
});
