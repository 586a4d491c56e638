// The staff's document comes alive on its prerendered page.
import "../design/base.css";
import "../design/console.css";
import { organisation } from "virtual:organisation";
import * as words from "virtual:words/staff";
import { hydrate } from "svelte";
import { viewPlace } from "../state/view.ts";
import { beginWords } from "../state/words.svelte.ts";
import Page from "./Page.svelte";

beginWords(words);
hydrate(Page, { target: viewPlace(), props: { organisation } });
