// The same vectors in a worker, where clients compute.
import "../../vectors/listsInBrowser.ts";
import { difference, type Vector } from "../../vectors/vector.ts";

self.addEventListener("message", ({ data }: MessageEvent<readonly Vector[]>) => {
  void answer(data);
});

async function answer(vectors: readonly Vector[]): Promise<void> {
  const found: string[] = [];
  for (const vector of vectors) found.push((await difference(vector)) ?? "");
  self.postMessage(found.filter((each) => each !== ""));
}
