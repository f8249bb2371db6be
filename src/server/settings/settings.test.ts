import { expect, test } from 'vitest'
import { readSettings, SettingFault } from './settings.ts'

test.each([
  ['loopback', ['loopback']],
  ['none', []],
  ['10.0.0.5, 10.1.0.0/16,2001:db8::/48', ['10.0.0.5', '10.1.0.0/16', '2001:db8::/48']],
])('the proxies %s are trusted', (written, trusted) => {
  expect(readSettings({ STYRBORD_TRUSTED_PROXIES: written }).trustedProxies).toEqual(trusted)
})

test('a proxy on the same machine is trusted where nothing is said', () => {
  expect(readSettings({}).trustedProxies).toEqual(['loopback'])
})

test('nothing in the environment makes passwords’ hashes cheaper', () => {
  expect(readSettings({ STYRBORD_PASSWORD_COST: '10', PASSWORD_COST: '10' }).passwordCost).toBe(17)
})

test.each([
  ['STYRBORD_TRUSTED_PROXIES', 'proxy.vretaby.example'],
  ['STYRBORD_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['STYRBORD_TRUSTED_PROXIES', '10.0.0.0/8/8'],
  ['STYRBORD_TRUSTED_PROXIES', 'true'],
  ['STYRBORD_TRUSTED_PROXIES', '0.0.0.0/0'],
  ['STYRBORD_TRUSTED_PROXIES', '10.0.0.5,::/0'],
  ['STYRBORD_TRUSTED_PROXIES', '0.0.0.0/1,128.0.0.0/1'],
  ['STYRBORD_TRUSTED_PROXIES', '2000::/3'],
  ['STYRBORD_TRUSTED_PROXIES', '::ffff:0:0/96'],
  ['STYRBORD_TRUSTED_PROXIES', '0:0:0:0:0:FFFF:0:0/96'],
  ['BASE_URL', 'https://vretaby.example/styrbord'],
  ['BASE_URL', 'https://vretaby.example/?a=b'],
  ['BASE_URL', 'https://user@vretaby.example'],
  ['STYRBORD_IDLE_MINUTES', '4'],
  ['STYRBORD_IDLE_MINUTES', 'never'],
])('%s can’t be %s: a line says what was expected', (name, written) => {
  expect(() => readSettings({ [name]: written })).toThrow(SettingFault)
  expect(() => readSettings({ [name]: written })).toThrow(`${name}: expected `)
})

const database = (rest: string) => `postgres://styrbord:x@${rest}`
test.each([
  'db.vretaby.example:5432/styrbord',
  '10.0.0.7/styrbord',
  'db.vretaby.example/styrbord?sslmode=require',
  'db.vretaby.example/styrbord?sslmode=no-verify',
  'db.vretaby.example/styrbord?sslmode=disable',
  '127.0.0.1/styrbord?host=db.vretaby.example',
  '127.0.0.1/styrbord?host=127.0.0.1&host=db.vretaby.example',
  'db.vretaby.example/styrbord?host=',
  'db.vretaby.example/styrbord?sslmode=verify-full&sslmode=disable',
])('a database at %s is reached over verified TLS, or somebody says that it need not be', (rest) => {
  const DATABASE_URL = database(rest)
  expect(() => readSettings({ DATABASE_URL })).toThrow('DATABASE_URL: expected sslmode=verify-full')
  expect(readSettings({ DATABASE_URL, STYRBORD_DATABASE_TLS: 'off' }).plainDatabase).toBe(true)
})

test('a database at no host is where PGHOST says, as the driver takes it', () => {
  const DATABASE_URL = 'postgres:///styrbord'
  expect(readSettings({ DATABASE_URL }).plainDatabase).toBe(false)
  expect(readSettings({ DATABASE_URL, PGHOST: '/var/run/postgresql' }).plainDatabase).toBe(false)
  const PGHOST = 'db.vretaby.example'
  expect(() => readSettings({ DATABASE_URL, PGHOST })).toThrow('DATABASE_URL: expected sslmode=verify-full')
})

test.each([
  'db.vretaby.example:5432/styrbord?sslmode=verify-full&sslrootcert=package.json',
  '127.0.0.1:5432/styrbord',
  '[::1]/styrbord',
  'localhost/styrbord',
  '%2Fvar%2Frun%2Fpostgresql/styrbord',
  'localhost/styrbord?host=/var/run/postgresql',
])('a database at %s needs nothing said', (rest) => {
  expect(readSettings({ DATABASE_URL: database(rest) }).plainDatabase).toBe(false)
})

test.each(['https://vretaby.example', 'https://vretaby.example/', 'https://vretaby.example:8443'])(
  'BASE_URL can be %s',
  (written) => {
    expect(readSettings({ BASE_URL: written }).baseUrl).toBe(written)
  },
)

test('the two logins’ addresses name one database', () => {
  const urls = (one: string, other: string) => ({ DATABASE_URL: one, STYRBORD_DATABASE_OWNER_URL: other })
  const owner = 'postgres://styrbord_owner:x@localhost'
  expect(() => readSettings(urls(database('localhost/styrbord'), `${owner}/another`))).toThrow(
    'STYRBORD_DATABASE_OWNER_URL: expected the same database as in DATABASE_URL (styrbord), not another',
  )
  // Without a name each is in the one that is called as itself.
  expect(() => readSettings(urls(database('localhost'), owner))).toThrow('not styrbord_owner')
  // By way of PgBouncer, on another port.
  expect(readSettings(urls(database('localhost:6432/styrbord'), `${owner}:5432/styrbord`)).ownerUrl).toContain('5432')
})

test('the address that lacks verified TLS is the one that is named', () => {
  const DATABASE_URL = database('db.vretaby.example/styrbord?sslmode=verify-full')
  const STYRBORD_DATABASE_OWNER_URL = database('db.vretaby.example/styrbord')
  expect(() => readSettings({ DATABASE_URL, STYRBORD_DATABASE_OWNER_URL })).toThrow(
    /^STYRBORD_DATABASE_OWNER_URL: expected sslmode=verify-full/,
  )
})

test.each(['sslrootcert', 'sslcert', 'sslkey'])('a file that can’t be read as %s is told with its name', (part) => {
  const DATABASE_URL = database(`db.vretaby.example/styrbord?sslmode=verify-full&${part}=/nowhere/file.pem`)
  expect(() => readSettings({ DATABASE_URL })).toThrow(
    `DATABASE_URL: expected a file that can be read as ${part}, not /nowhere/file.pem`,
  )
})

test('the demo is there on this machine alone', () => {
  expect(readSettings({}).demo).toBe(true)
  expect(readSettings({ BASE_URL: 'http://localhost:4180', STYRBORD_DEMO: 'on' }).demo).toBe(true)
  expect(readSettings({ STYRBORD_DEMO: 'off' }).demo).toBe(false)
})

test.each([
  { BASE_URL: 'https://styrbord.vretaby.example' },
  { HOST: '0.0.0.0' },
  { DATABASE_URL: database('localhost/styrbord') },
])('with %j nobody chooses who to be, and whoever asks for the demo is not let start', (environment) => {
  expect(readSettings(environment).demo).toBe(false)
  expect(() => readSettings({ ...environment, STYRBORD_DEMO: 'on' })).toThrow('STYRBORD_DEMO: on needs')
})
