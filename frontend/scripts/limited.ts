// Runs a program that may not take longer than it should. What hangs is killed, and says so.
import { spawn } from "node:child_process";

export interface Ended {
  readonly passed: boolean;
  readonly output: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export function limited(
  command: readonly string[],
  seconds: number,
  surroundings: Surroundings,
): Promise<Ended> {
  const [program = "", ...given] = command;
  return new Promise((done) => {
    const child = spawn(program, given, { ...surroundings, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    const alarm = setTimeout(() => {
      child.kill("SIGKILL");
      // Its own children may hold these open.
      child.stdout.destroy();
      child.stderr.destroy();
      done({ passed: false, output: `${output}\nit was stopped: it may take ${String(seconds)} s` });
    }, seconds * 1000);
    const end = (ended: Ended): void => {
      clearTimeout(alarm);
      done(ended);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (fault) => {
      end({ passed: false, output: fault.message });
    });
    child.on("close", (code) => {
      end({ passed: code === 0, output });
    });
  });
}
