import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

declare global {
  var embeddedProgram: WebAssembly.Module | undefined
}

// A thread that opens a database compiles its program, nine megabytes, unless another in the process has it still: with one that
// is kept an opening and closing costs half.
const library = createRequire(import.meta.url).resolve('@electric-sql/pglite')
globalThis.embeddedProgram ??= await WebAssembly.compile(readFileSync(join(dirname(library), 'pglite.wasm')))
