import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { Unreadable } from '#store/backups/reading'
import { connect } from '#store/connection'
import { newDatabase } from '#store/databaseForTests'
import { migrations } from '#store/migrate'
import { openStore } from '#store/open'
import { testSettings } from '../http/serverForTests.ts'
import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { migrateCommand } from './migrate.ts'
import { plainFault } from './plainFault.ts'
import { token } from './token.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrbord-environment-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ['verify', verify, []],
  ['backup', backupCommand, [join(folder, 'file')]],
  ['token --list', token, ['--list']],
  ['token --as', token, ['--as', 'nadia@vretaby.example']],
  ['user', user, ['--email', 'nadia@vretaby.example']],
  ['migrate', migrateCommand, []],
] satisfies [string, Command, string[]][])('%s makes no database where there is none', async (_, command, words) => {
  const data = join(folder, 'data')
  const settings = { ...testSettings, databaseUrl: undefined, ownerUrl: undefined, folder: data, demo: true }
  await expect(command.run(words, { settings, dist: folder })).rejects.toThrow(`There is no database in ${data}`)
  expect(existsSync(data)).toBe(false)
})

it.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'sslrootcert=FILE'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'sslrootcert=FILE'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'sslrootcert=FILE'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'another name'],
  ['CERT_HAS_EXPIRED', 'expired'],
])('the database’s certificate: %s is told as %s', (code, told) => {
  expect(plainFault(Object.assign(new Error('tls'), { code }))).toContain(told)
})

it.each([
  [{ code: 'EISDIR' }, '/srv/backup'],
  [{ code: 'EACCES', syscall: 'open' }, '/srv/backup'],
  [{ code: 'ENOSPC' }, 'space'],
  [{ code: 'EACCES', syscall: 'listen', path: undefined }, 'PORT'],
  [{ message: 'Connection terminated unexpectedly' }, 'doesn’t answer'],
  [{ code: '57P01' }, 'doesn’t answer'],
  [{ code: '53100' }, 'disk is full'],
])('what stops a command is told in a line: %j by %s', (error, told) => {
  expect(plainFault(Object.assign(new Error('raw'), { path: '/srv/backup', ...error }))).toContain(told)
})

it('a database server that takes the call and says nothing is told of', async () => {
  const silent = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const { pool, close } = connect({ connectionString: `postgres://x@127.0.0.1:${port}/x`, max: 1, patience: 200 })
  const waiting = () => pool.query('select 1').catch(plainFault)
  for (const told of await Promise.all([waiting(), waiting()])) expect(told).toContain('doesn’t answer')
  await close()
  silent.close()
})

it('a backup that can’t be read again, and a fault of ours', () => {
  expect(plainFault(new Unreadable('damaged'))).toContain('no backup was made')
  expect(plainFault(new TypeError('ours'))).toBe(undefined)
})

it('a database without TLS is told of', () => {
  const error = new Error('The server does not support SSL connections')
  expect(plainFault(error)).toContain('doesn’t offer TLS')
})

it.each([
  ['migrate', migrateCommand, (file: string) => ['--backup', file]],
  ['backup', backupCommand, (file: string) => [file]],
] satisfies [string, Command, (file: string) => string[]][])(
  '%s does nothing where the backup’s folder isn’t there',
  async (_, command, words) => {
    const settings = { ...testSettings, databaseUrl: 'postgres://styrbord:x@localhost:1/none', folder }
    const run = command.run(words(join(folder, 'nowhere', 'file')), { settings, dist: folder })
    await expect(run).rejects.toThrow(`There is no folder ${join(folder, 'nowhere')} to write the backup in`)
  },
)

/** A database that lacks the last migration, and the command on it. */
async function oneVersionBefore() {
  const { address, remove } = await newDatabase({ isBare: true })
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  const [last, before] = [migrations.at(-1)?.name, migrations.at(-2)?.name]
  const settings = { ...testSettings, databaseUrl: address.databaseUrl, folder: address.folder }
  const run = (...words: string[]) => migrateCommand.run(words, { settings, dist: folder })
  await (await openStore(address, { wanted: migrations.slice(0, -1) })).close()
  return { said, last, before, run, remove }
}

it('migrate tells from what to what the database was brought, and where the backup is', async () => {
  const { said, last, before, run, remove } = await oneVersionBefore()
  try {
    await run('--backup', join(folder, 'first'))
    expect(said).toEqual([`The database was brought from ${before} to ${last}; backup in ${join(folder, 'first')}.`])
    expect(existsSync(join(folder, 'first'))).toBe(true)
    said.length = 0
    await run('--backup', join(folder, 'second'))
    expect(said).toEqual([`The database is at this version (${last}); nothing was done, no backup made.`])
    expect(existsSync(join(folder, 'second'))).toBe(false)
  } finally {
    vi.restoreAllMocks()
    await remove()
  }
})

it('migrate on a server does nothing without a backup, but where it is said that there is one', async () => {
  const { said, last, before, run, remove } = await oneVersionBefore()
  try {
    await expect(run()).rejects.toThrow('styrbord migrate --without-backup')
    await run('--without-backup')
    expect(said).toEqual([`The database was brought from ${before} to ${last}; no backup made.`])
  } finally {
    vi.restoreAllMocks()
    await remove()
  }
})
