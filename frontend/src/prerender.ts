// Every document's first view as text, in the source language. Runs while building, never in a browser.
import { organisation } from "virtual:organisation";
import * as interpreterWords from "virtual:words/interpreter";
import * as professionalWords from "virtual:words/professional";
import * as recipientWords from "virtual:words/recipient";
import * as staffWords from "virtual:words/staff";
import * as visitorWords from "virtual:words/visitor";
import type { Component } from "svelte";
import { render } from "svelte/server";
import InterpreterPage from "./interpreter/Page.svelte";
import ProfessionalPage from "./professional/Page.svelte";
import RecipientPage from "./recipient/Page.svelte";
import StaffPage from "./staff/Page.svelte";
import type { Organisation } from "./state/organisation.ts";
import { beginWords } from "./state/words.svelte.ts";
import VisitorPage from "./visitor/Page.svelte";

type Words = Parameters<typeof beginWords>[0];
type Page = Component<{ organisation: Organisation }>;

function renderer(page: Page, words: Words): () => string {
  return () => {
    beginWords(words);
    return render(page, { props: { organisation } }).body;
  };
}

export const renderers: Readonly<Record<string, () => string>> = {
  visitor: renderer(VisitorPage, visitorWords),
  staff: renderer(StaffPage, staffWords),
  professional: renderer(ProfessionalPage, professionalWords),
  recipient: renderer(RecipientPage, recipientWords),
  interpreter: renderer(InterpreterPage, interpreterWords),
};
