import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Runs Node with these arguments as if it were this process: same terminal, same signals, same exit code. */
export function runInForeground(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...options })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGINT', () => {
    // Ctrl-C in a terminal has reached the child already; twice would look like a demand to stop at once.
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  stopWithNpm(child)
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}

/** npm hands a signal to its shell only, which dies of it and leaves us running without a parent. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && child.kill('SIGTERM'), 500).unref()
}
