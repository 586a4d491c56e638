import { createRawSnippet } from "svelte";
import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import DataTable from "./DataTable.svelte";

const children = createRawSnippet(() => ({ render: () => "<tr><th scope='row'>Sam</th><td>Lås</td></tr>" }));

test("has a caption, and a heading for every column, that of the actions too", () => {
  const target = shown(DataTable, { caption: "Alla", columns: ["Namn"], actions: "Åtgärd", children });
  expect(target.querySelector("caption")?.textContent).toBe("Alla");
  const heads = [...target.querySelectorAll("th[scope=col]")].map((head) => head.textContent);
  expect(heads).toEqual(["Namn", "Åtgärd"]);
  expect(target.querySelectorAll("tbody tr")).toHaveLength(1);
});
