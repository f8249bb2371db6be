#!/usr/bin/env node
// npx styrbord …: the command line, built first where it is stale. Node built-ins only.
import { join } from 'node:path'
import { dist, ensureBuilt } from '../scripts/built.mjs'
import { runInForeground } from '../scripts/foreground.mjs'
import { ensureInstalled, requireNode } from '../scripts/installed.mjs'

requireNode()
ensureInstalled()
ensureBuilt()
runInForeground([join(dist, 'server', 'main.js'), ...process.argv.slice(2)])
