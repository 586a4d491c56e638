import { examplesOf } from "../../../examples/examples.ts";
import { paragraph } from "../../../examples/snippet.ts";
import ConfirmDialog from "./ConfirmDialog.svelte";

export default examplesOf({
  component: ConfirmDialog,
  // One only: it covers the page.
  isCovering: true,
  examples: [
    {
      title: "Something that ends",
      properties: {
        title: "Ska Sam sluta?",
        confirmLabel: "Ja, Sam slutar",
        cancelLabel: "Avbryt",
        isDangerous: true,
        onconfirm: (): void => {},
        oncancel: (): void => {},
        children: paragraph("Sams inloggningar avslutas nu."),
      },
    },
  ],
});
