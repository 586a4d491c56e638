// The document of examples. Built only for the tests, never served to a person.
import "../src/design/base.css";
import "../src/design/console.css";
import "./words.ts";
import { mount } from "svelte";
import { viewPlace } from "../src/state/view.ts";
import Shelf from "./Shelf.svelte";

mount(Shelf, { target: viewPlace() });
