import { examplesOf } from "../../../examples/examples.ts";
import Notice from "./Notice.svelte";

export default examplesOf({
  component: Notice,
  examples: [
    { title: "One sentence", properties: { text: "Det går inte att skriva här än. Ring så länge." } },
  ],
});
