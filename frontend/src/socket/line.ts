// A live line to the server: says hello, stays heard, and comes back by itself when it was lost. What is said on it is
// not known here: visitor.ts and staff.ts know.
import { randomFraction } from "../state/randomness.ts";
import { afterClosing, pauseBeforeTry } from "./closing.ts";
import { setConnection } from "./connection.svelte.ts";

/** What differs from one audience to another. */
export interface Conversation<Frame extends object> {
  readonly path: string;
  /** The first frame. A promise that is refused counts as a lost line. */
  readonly hello: () => Frame | Promise<Frame>;
  /** How often a welcome asks to hear from us, in seconds; nothing for every other notice. */
  readonly welcomed: (notice: unknown) => number | undefined;
  /** After a welcome, and until the line is lost: how to say more. What is said on a lost line goes nowhere. */
  readonly onopen?: (say: (frame: Frame) => void) => void;
  /** How often in a row it was lost; for good when the server said that coming back is no use. And its word for why. */
  readonly onlost?: (failuresInARow: number, code: number) => void;
  /** The server said that coming back is no use. */
  readonly onstop?: (code: number) => void;
}

function addressOf(path: string): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`;
}

const connecting = 0;
const open = 1;

class Line<Frame extends object> {
  #socket: WebSocket | undefined;
  #failures = 0;
  #heard = true;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #nextTry: ReturnType<typeof setTimeout> | undefined;
  readonly #conversation: Conversation<Frame>;

  constructor(conversation: Conversation<Frame>) {
    this.#conversation = conversation;
  }

  open(): void {
    this.#stopTimers();
    setConnection("opening", this.#failures);
    const socket = new WebSocket(addressOf(this.#conversation.path));
    this.#socket = socket;
    socket.onopen = () => {
      this.#greet(socket);
    };
    socket.onmessage = ({ data }) => {
      this.#heard = true;
      const seconds = this.#conversation.welcomed(data);
      if (seconds !== undefined) this.#isOpen(seconds);
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
    if (!socket) return;
    // Closed while it is still being opened, a browser would write a complaint into its console.
    if (socket.readyState === connecting)
      socket.onopen = () => {
        socket.close();
      };
    else socket.close();
  }

  /** Tries at once when a try is due anyway: the person came back, or the network did. */
  hurry(): void {
    if (this.#socket === undefined && this.#nextTry !== undefined) this.open();
  }

  #greet(socket: WebSocket): void {
    const frame = this.#conversation.hello();
    if (!(frame instanceof Promise)) socket.send(JSON.stringify(frame));
    else
      frame.then(
        (hello) => {
          if (socket === this.#socket) socket.send(JSON.stringify(hello));
        },
        () => {
          socket.close();
        },
      );
  }

  #isOpen(heartbeatSeconds: number): void {
    this.#failures = 0;
    clearInterval(this.#heartbeat);
    this.#heartbeat = setInterval(() => {
      this.#beat();
    }, heartbeatSeconds * 1000);
    setConnection("open", 0);
    const socket = this.#socket;
    this.#conversation.onopen?.((frame) => {
      if (socket === this.#socket && socket?.readyState === open) socket.send(JSON.stringify(frame));
    });
  }

  #beat(): void {
    // A line can die without a word: a telephone that changed networks gets no close frame.
    if (!this.#heard) {
      this.#socket?.close();
      this.#closed(0);
      return;
    }
    this.#heard = false;
    this.#socket?.send(JSON.stringify({ type: "ping" }));
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
    this.#conversation.onlost?.(next === "stop" ? Infinity : this.#failures, code);
    if (next === "stop") {
      setConnection("stopped", this.#failures);
      this.#conversation.onstop?.(code);
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
export function openLine<Frame extends object>(conversation: Conversation<Frame>): () => void {
  const line = new Line(conversation);
  const ended = new AbortController();
  const { signal } = ended;
  const back = (): void => {
    if (!document.hidden) line.hurry();
  };
  document.addEventListener("visibilitychange", back, { signal });
  addEventListener("online", back, { signal });
  line.open();
  return () => {
    ended.abort();
    line.close();
  };
}
