import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who holds a folder, precisely enough that a reused process id is not taken for the same process. */
export interface Holder {
  readonly pid: number
  /** Linux: start time in clock ticks since boot; elsewhere what `ps` prints; null where neither can be read. */
  readonly started: string | null
  /** Process ids mean something only inside one boot and one process namespace (container). */
  readonly machine: string
  readonly host: string
  readonly token: string
  readonly socketFolder: string
}

export function thisProcess(token: string, socketFolder: string): Holder {
  return {
    pid: process.pid,
    started: startOf(process.pid) ?? null,
    machine: thisMachine(),
    host: hostname(),
    token,
    socketFolder,
  }
}

/** 'elsewhere': another machine or container, whose process ids tell us nothing. */
export function holderState(holder: Holder): 'alive' | 'gone' | 'elsewhere' {
  if (holder.machine !== thisMachine()) return 'elsewhere'
  if (!isThere(holder.pid)) return 'gone'
  const started = startOf(holder.pid)
  if (started === 'ended') return 'gone'
  // Without a start time the doubt goes to the data: a process with that id is there, so the folder is in use.
  if (started === undefined || holder.started === null) return 'alive'
  return started === holder.started ? 'alive' : 'gone'
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function startOf(pid: number): string | 'ended' | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    }
    // The command name, in parentheses, may hold spaces: what counts begins after the last one. See proc_pid_stat(5).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19]
  } catch {
    return undefined
  }
}

function thisMachine(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
