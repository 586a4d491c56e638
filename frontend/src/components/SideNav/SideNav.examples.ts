import { examplesOf } from "../../../examples/examples.ts";
import SideNav from "./SideNav.svelte";

const items = [
  { key: "start", text: "Start", waiting: "2 väntar" },
  { key: "account", text: "Mitt konto" },
] as const;

export default examplesOf({
  component: SideNav<string>,
  examples: [
    {
      title: "On the first of two",
      properties: { label: "Konsolen", items, current: "start", onchoose: (): void => {} },
    },
  ],
});
