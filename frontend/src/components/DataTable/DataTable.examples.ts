import { createRawSnippet } from "svelte";
import { examplesOf } from "../../../examples/examples.ts";
import DataTable from "./DataTable.svelte";

const row = `<tr><th scope="row" data-title="Namn">Sam</th><td data-title="Roll">Kurator</td>
  <td data-title="Nyckel"><button type="button">Visa</button></td></tr>`;

export default examplesOf({
  component: DataTable,
  examples: [
    {
      title: "One row",
      properties: {
        caption: "De som arbetar här",
        columns: ["Namn", "Roll"],
        actions: "Nyckel",
        children: createRawSnippet(() => ({ render: () => row })),
      },
    },
  ],
});
