// npm run dev: the server built and started again at every change, pages by Vite's development server.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from './built.mjs'
import { ensureInstalled, requireNode, root } from './installed.mjs'

requireNode()
ensureInstalled()
const { build, createServer } = await import('vite')
const { serverBundle, serverEntries } = await import('./serverBundle.mjs')
process.chdir(root)

let server
const [main, ...others] = serverEntries
for (const part of others.filter(({ entry }) => existsSync(join(root, entry)))) await build(serverBundle(part))
const watcher = await build(serverBundle(main, {}))
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message)
  if (event.code === 'END') restart()
})
const pages = await createServer({ configFile: join(root, 'vite.config.ts') })
await pages.listen()
pages.printUrls()

/** The old one must have let go of its database folder before the new one asks for it. */
function restart() {
  const start = () => {
    server = spawn(process.execPath, [join(dist, 'server', 'main.js'), 'start'], {
      cwd: root,
      stdio: 'inherit',
    })
  }
  if (!server || server.exitCode !== null) return start()
  server.removeAllListeners('exit')
  server.once('exit', start)
  server.kill('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    server?.kill('SIGTERM')
    await Promise.all([watcher.close(), pages.close()])
  })
}
