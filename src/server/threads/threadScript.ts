import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface ThreadScript {
  readonly source: URL | string
  /** True when the source is the program's text, not its place. */
  readonly inMemory: boolean
}

const scripts = new Map<string, Promise<ThreadScript>>()

/**
 * A thread's program, named as the build names it; `from` is its source. Built, it is an entry of its own beside the
 * server's bundle. From source (tests, development) Node 20 can't load TypeScript in a thread, so Vite bundles it into
 * memory, once a process.
 */
export function threadScript(name: string, from: URL): Promise<ThreadScript> {
  const script =
    scripts.get(name) ?? (import.meta.env.PROD ? Promise.resolve(builtScript(name)) : bundledScript(name, from))
  scripts.set(name, script)
  return script
}

/** The server's bundle has it beside itself; others (the benchmark) lie in a folder next to the server's. */
function builtScript(name: string): ThreadScript {
  const places = [`./${name}.js`, `../server/${name}.js`].map((path) => new URL(path, import.meta.url))
  const source = places.find((place) => existsSync(place))
  if (source === undefined) throw new Error(`The build lacks ${name}.js: it has to be an entry of the server build`)
  return { source, inMemory: false }
}

async function bundledScript(name: string, from: URL): Promise<ThreadScript> {
  const { build } = await import('vite')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(from),
      write: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  })
  const output = Array.isArray(built) ? built[0] : built
  const entry = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (entry?.type !== 'chunk') throw new Error(`Vite gave no program for the thread ${name}`)
  return { source: entry.code, inMemory: true }
}
