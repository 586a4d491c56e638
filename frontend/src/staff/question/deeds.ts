// What can be done with a question. Every one of them goes over HTTP, and the row that comes back is learnt at once.
import { ServerRefusal } from "../../api/refusal.ts";
import { ask } from "../ask.ts";
import { isRefusal } from "../faults.ts";
import { keys } from "../keys.ts";
import { dayNow } from "../moments.ts";
import type { Role, Row } from "../schemas.ts";
import { learnOwn, readAgain, readOn, shownQuestion } from "./question.svelte.ts";
import { isMoreThan, type Seen } from "./said.ts";

export async function claim(conversation: string): Promise<void> {
  await learnOwn(await ask("post", "/api/questions/{conversation}/claim", { path: { conversation } }));
}

export async function release(conversation: string): Promise<void> {
  await learnOwn(await ask("post", "/api/questions/{conversation}/release", { path: { conversation } }));
}

export type Receiver = { readonly person: string } | { readonly role: Role };

export async function hand(conversation: string, to: Receiver): Promise<void> {
  const body = "person" in to ? { person: to.person } : { role: to.role };
  await learnOwn(await ask("post", "/api/questions/{conversation}/hand", { path: { conversation }, body }));
}

export async function flag(conversation: string, needs: boolean): Promise<void> {
  const body = { needs_second_reader: needs };
  await learnOwn(await ask("post", "/api/questions/{conversation}/flag", { path: { conversation }, body }));
}

export async function close(conversation: string): Promise<void> {
  await learnOwn(await ask("post", "/api/questions/{conversation}/close", { path: { conversation } }));
}

/** Somebody may have made the notes' first slot meanwhile: then it is read, and sealed once more under that one. */
async function sealedOnce<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (fault) {
    if (!isRefusal(fault, "changed_meanwhile")) throw fault;
    await readAgain();
    return work();
  }
}

export async function addNote(conversation: string, text: string): Promise<void> {
  const path = { conversation };
  await readOn();
  await sealedOnce(async () => {
    const body = await keys().sealNote(conversation, "note", { text, day: dayNow() });
    return ask("post", "/api/questions/{conversation}/notes", { path, body });
  });
  await readAgain();
}

/** Gives the draft's new version. A conflict is the caller's to settle: here nothing is written over. */
export async function saveDraft(conversation: string, text: string, version: number): Promise<number> {
  const sealed = await keys().sealNote(conversation, "draft", { text, day: dayNow() });
  const body = { ...sealed, version };
  const path = { conversation };
  const saved = await ask("post", "/api/questions/{conversation}/draft", { path, body });
  await learnOwn(saved.question);
  return saved.version;
}

/**
 * By the newest list, since whoever names an older one than the person has seen is certified to nobody; and after all
 * that was written, since two messages of one number are told to the person as out of order.
 */
async function sealed(conversation: string, text: string, seen: Seen): Promise<{ envelope: string }> {
  await readOn();
  const shown = shownQuestion();
  if (shown.name === "open" && isMoreThan(seen, shown.read)) throw new ServerRefusal("changed_meanwhile");
  const { envelope } = await keys().sealAnswer(conversation, { text, day: dayNow() });
  return { envelope };
}

async function sent(row: Row): Promise<void> {
  await learnOwn(row);
  await readAgain();
}

export async function answer(conversation: string, text: string, seen: Seen): Promise<void> {
  const body = await sealed(conversation, text, seen);
  await sent(await ask("post", "/api/questions/{conversation}/answer", { path: { conversation }, body }));
}

export async function submit(conversation: string, text: string, seen: Seen): Promise<void> {
  const body = await sealed(conversation, text, seen);
  await sent(await ask("post", "/api/questions/{conversation}/submit", { path: { conversation }, body }));
}

/** The very bytes that were read: another answer in their place is not approved. */
export async function approve(conversation: string, envelope: string): Promise<void> {
  const [path, body] = [{ conversation }, { envelope }];
  await sent(await ask("post", "/api/questions/{conversation}/approve", { path, body }));
}

/** With what the writer should think of, as a note. */
export async function sendBack(conversation: string, text: string): Promise<void> {
  const path = { conversation };
  if (text.trim() !== "") await readOn();
  const row = await sealedOnce(async () => {
    const body =
      text.trim() === "" ? {} : await keys().sealNote(conversation, "note", { text, day: dayNow() });
    return ask("post", "/api/questions/{conversation}/send-back", { path, body });
  });
  await sent(row);
}
