// The visitor's document comes alive on the prerendered page; everything that may wait waits.
import "../design/base.css";
import { organisation } from "virtual:organisation";
import * as words from "virtual:words/visitor";
import { hydrate } from "svelte";
import { whenIdle } from "../state/idle.ts";
import { viewPlace } from "../state/view.ts";
import { beginWords } from "../state/words.svelte.ts";
import { goLive } from "./live.ts";
import { emptyWhenLeft } from "./leaving.ts";
import Page from "./Page.svelte";

emptyWhenLeft();
beginWords(words);
hydrate(Page, { target: viewPlace(), props: { organisation } });
// In the same file: one more would cost more in headers than its two kilobytes.
whenIdle(goLive);
