// The visitor's socket: says hello, stays heard, and comes back by itself when the line was lost.
import { randomFraction } from "../state/randomness.ts";
import { afterClosing, pauseBeforeTry } from "./closing.ts";
import type { components } from "./frames.ts";
import { setConnection } from "./connection.svelte.ts";
import { readNotice, type VisitorFrame, type VisitorNotice } from "./notices.ts";

/** A newer protocol is a type error here until this client speaks it. */
const protocolVersion: components["schemas"]["ProtocolVersion"] = 1;

function addressOf(path: string): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`;
}

class VisitorSocket {
  #socket: WebSocket | undefined;
  #failures = 0;
  #heard = true;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #nextTry: ReturnType<typeof setTimeout> | undefined;
  readonly #locale: () => string;

  constructor(locale: () => string) {
    this.#locale = locale;
  }

  open(): void {
    this.#stopTimers();
    setConnection("opening", this.#failures);
    const socket = new WebSocket(addressOf("/socket/visitor"));
    this.#socket = socket;
    socket.onopen = () => {
      this.#send({ type: "hello", version: protocolVersion, locale: this.#locale() });
    };
    socket.onmessage = ({ data }) => {
      this.#heard = true;
      const notice = readNotice(data);
      if (notice) this.#take(notice);
    };
    socket.onclose = ({ code }) => {
      if (socket === this.#socket) this.#closed(code);
    };
  }

  /** For good: nothing is tried again. */
  close(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#stopTimers();
    socket?.close();
  }

  /** Tries at once when a try is due anyway: the person came back, or the network did. */
  hurry(): void {
    if (this.#socket === undefined && this.#nextTry !== undefined) this.open();
  }

  #send(frame: VisitorFrame): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  #take(notice: VisitorNotice): void {
    if (notice.type !== "welcome") return;
    this.#failures = 0;
    clearInterval(this.#heartbeat);
    this.#heartbeat = setInterval(() => {
      this.#beat();
    }, notice.heartbeat_seconds * 1000);
    setConnection("open", 0);
  }

  #beat(): void {
    // A line can die without a word: a telephone that changed networks gets no close frame.
    if (!this.#heard) {
      this.#socket?.close();
      this.#closed(0);
      return;
    }
    this.#heard = false;
    this.#send({ type: "ping" });
  }

  #stopTimers(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#nextTry);
    this.#nextTry = undefined;
  }

  #closed(code: number): void {
    this.#stopTimers();
    this.#socket = undefined;
    this.#heard = true;
    this.#failures += 1;
    const next = afterClosing(code);
    if (next === "stop") {
      setConnection("stopped", this.#failures);
      return;
    }
    setConnection("waiting", this.#failures);
    this.#nextTry = setTimeout(
      () => {
        // While nobody looks at the page a silent line may stay closed; hurry() opens it when they do.
        if (next === "when-back" && document.hidden) return;
        this.open();
      },
      pauseBeforeTry(this.#failures, randomFraction()),
    );
  }
}

/** Gives the function that closes it for good. */
export function openVisitorSocket(locale: () => string): () => void {
  const socket = new VisitorSocket(locale);
  const ended = new AbortController();
  const { signal } = ended;
  const back = (): void => {
    if (!document.hidden) socket.hurry();
  };
  document.addEventListener("visibilitychange", back, { signal });
  addEventListener("online", back, { signal });
  socket.open();
  return () => {
    ended.abort();
    socket.close();
  };
}
