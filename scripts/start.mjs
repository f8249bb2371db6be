// npm start: installs what is missing, builds what is stale, serves. Node built-ins only.
import { join } from 'node:path'
import { dist, ensureBuilt } from './built.mjs'
import { runInForeground } from './foreground.mjs'
import { ensureInstalled, requireNode, root } from './installed.mjs'

requireNode()
ensureInstalled()
ensureBuilt()
runInForeground([join(dist, 'server', 'main.js'), 'start', ...process.argv.slice(2)], { cwd: root })
