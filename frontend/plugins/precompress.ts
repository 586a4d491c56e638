// Puts a .br and a .gz beside every file that gets smaller by it, at the highest quality, always the same bytes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const compressible = /\.(html|js|css|svg|json|txt|wasm)$/;

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function compressFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const versions = { br: brotli(bytes), gz: gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }) };
    for (const [ending, smaller] of Object.entries(versions))
      if (smaller.length < bytes.length) writeFileSync(`${file}.${ending}`, smaller);
  }
}

export function precompress(): Plugin {
  return {
    name: "origo-precompress",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      handler({ dir }) {
        if (dir) compressFolder(dir);
      },
    },
  };
}
