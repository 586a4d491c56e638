import { examplesOf } from "../../../examples/examples.ts";
import Cover from "./Cover.svelte";

const onpress = (): void => {};

export default examplesOf({
  component: Cover,
  isCovering: true,
  examples: [
    { title: "The picture", properties: { label: "Tillbaka", onpress } },
    {
      title: "A minute before the end",
      properties: { label: "Tillbaka", notice: "En minut kvar.", onpress },
    },
  ],
});
