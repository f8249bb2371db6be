import { accessSync, constants } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'
import { mostOpenAtOnce } from '#model/ceilings'
import { fullCost } from '../access/passwordHash.ts'

const loopback = ['127.0.0.1', '::1', 'localhost']

const DatabaseAddress = z.url({ protocol: /^postgres(ql)?$/ }).optional()

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4180),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: DatabaseAddress,
  STYRBORD_DATABASE_OWNER_URL: DatabaseAddress,
  STYRBORD_DATABASE_TLS: z.enum(['required', 'off']).default('required'),
  STYRBORD_DATA: z.string().min(1).default('./data'),
  STYRBORD_DEMO: z.enum(['on', 'off']).optional(),
  STYRBORD_SECRET: z.string().min(32).optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .refine((address) => isHostAlone(address))
    .optional(),
  STYRBORD_RATE_LIMIT: z.coerce.number().int().min(1).default(1_200),
  STYRBORD_IDLE_MINUTES: z.coerce.number().int().min(5).max(1_440).default(60),
  STYRBORD_TRUSTED_PROXIES: z
    .string()
    .transform((list) => (list.trim() === 'none' ? [] : list.split(',').map((each) => each.trim())))
    .refine((list) => list.every((each) => each === 'loopback' || isNetwork(each)))
    .default(['loopback']),
  STYRBORD_MOST_OPEN: z.coerce.number().int().min(1).default(mostOpenAtOnce),
  STYRBORD_CONTACT: z.string().trim().min(3).max(200).optional(),
})

export interface Settings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  /** The same database by the login that owns its tables, for the commands that need it; the server that runs has none of it. */
  readonly ownerUrl: string | undefined
  /** The database is on another machine, and what is said with it can be read and changed on the way, as somebody has allowed. */
  readonly plainDatabase: boolean
  readonly folder: string
  /** Demo data and sign-in by choosing a person: only with the embedded database on a loopback address, for nobody else. */
  readonly demo: boolean
  readonly secret: string | undefined
  readonly baseUrl: string
  /** Requests a minute at most, for each session, token or address. */
  readonly rateLimit: number
  /** Of a password's hash: the power of two that N is. Nothing in the environment says otherwise; tests' own servers have less. */
  readonly passwordCost: number
  /** A session that isn't used for so many minutes ends. */
  readonly idleMinutes: number
  /** The proxies whose word is taken for where a caller is: addresses, networks, or `loopback`. */
  readonly trustedProxies: readonly string[]
  /** Open requests, and drafts of imports, that one account may have. */
  readonly mostOpen: number
  /** Whom one tells of an obstacle: an e-mail address, a page or a telephone number, shown under Tillgänglighet. */
  readonly contact: string | undefined
}

/** A setting that can't be used: its name, and what was expected. */
export class SettingFault extends Error {}

/** Reads the environment once. An empty variable is one that isn't set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${expected[String(issue.path[0])] ?? issue.message}`,
    )
    throw new SettingFault(lines.join('\n'))
  }
  const { PORT, HOST, DATABASE_URL, STYRBORD_DATA, STYRBORD_DEMO, STYRBORD_SECRET, BASE_URL } = parsed.data
  const isForOthers = BASE_URL !== undefined && !isLoopback(new URL(BASE_URL).hostname)
  const canDemo = DATABASE_URL === undefined && loopback.includes(HOST) && !isForOthers
  if (STYRBORD_DEMO === 'on' && !canDemo) {
    throw new SettingFault(
      'STYRBORD_DEMO: on needs the embedded database (no DATABASE_URL), and a loopback HOST and BASE_URL',
    )
  }
  const ownerUrl = parsed.data.STYRBORD_DATABASE_OWNER_URL
  if (ownerUrl !== undefined && DATABASE_URL === undefined)
    throw new SettingFault('DATABASE_URL: expected too where STYRBORD_DATABASE_OWNER_URL is set')
  const plain = looked({ DATABASE_URL, STYRBORD_DATABASE_OWNER_URL: ownerUrl }, set.PGHOST)
  const plainDatabase = plain !== undefined
  if (plainDatabase && parsed.data.STYRBORD_DATABASE_TLS !== 'off') throw new SettingFault(`${plain}: ${guarded}`)
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    ownerUrl,
    plainDatabase,
    folder: STYRBORD_DATA,
    demo: canDemo && STYRBORD_DEMO !== 'off',
    secret: STYRBORD_SECRET,
    baseUrl: BASE_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`,
    rateLimit: parsed.data.STYRBORD_RATE_LIMIT,
    passwordCost: fullCost,
    idleMinutes: parsed.data.STYRBORD_IDLE_MINUTES,
    trustedProxies: parsed.data.STYRBORD_TRUSTED_PROXIES,
    mostOpen: parsed.data.STYRBORD_MOST_OPEN,
    contact: parsed.data.STYRBORD_CONTACT,
  }
}

/** The session's cookie is for a whole host, so nothing else can live beside Styrbord under another path. */
const isHostAlone = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { origin, href } = new URL(address)
  return href === `${origin}/`
}

/** Holds the addresses of the one database against each other and its files; answers the first that is reached in plain text. */
function looked(urls: Readonly<Record<string, string | undefined>>, hostElsewhere?: string): string | undefined {
  const set = Object.entries(urls).flatMap(([name, url]) => (url === undefined ? [] : [{ name, url }]))
  const [first, ...others] = set.map(({ name, url }) => ({ name, database: databaseOf(url) }))
  for (const { name, database } of others)
    if (database !== first?.database)
      throw new SettingFault(
        `${name}: expected the same database as in ${first?.name} (${first?.database}), not ${database}`,
      )
  for (const { name, url } of set)
    for (const part of ['sslrootcert', 'sslcert', 'sslkey']) {
      const file = new URL(url).searchParams.getAll(part).at(-1)
      if (file !== undefined && !isReadable(file))
        throw new SettingFault(`${name}: expected a file that can be read as ${part}, not ${file}`)
    }
  return set.find(({ url }) => !isGuarded(url, hostElsewhere))?.name
}

/** Where none is said PostgreSQL takes the one that is called as the login. */
function databaseOf(url: string): string {
  const { pathname, username } = new URL(url)
  return decodeURIComponent(pathname.slice(1) || username)
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/**
 * On this machine, or over TLS with a certificate that is looked at: the driver takes its other words for more or less. Of what
 * is said twice it takes the last, and where no host is said PGHOST's.
 */
function isGuarded(databaseUrl: string, hostElsewhere = 'localhost'): boolean {
  const { hostname, searchParams } = new URL(databaseUrl)
  const said = Object.fromEntries(searchParams)
  const host = said.host || decodeURIComponent(hostname) || hostElsewhere
  return host.startsWith('/') || isLoopback(host) || said.sslmode === 'verify-full'
}

const isLoopback = (host: string): boolean => loopback.includes(host.replace(/^\[|\]$/g, ''))

/** So wide that no proxies of one's own fill it: who is anywhere in it could write any address as theirs. */
const widest = 8

function isNetwork(written: string): boolean {
  const [address = '', bits, ...more] = written.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  if (isIP(address) === 0 || isMapped(address) || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= widest && Number(bits) <= most)
}

/** An IPv4 network in IPv6's clothes, however it is spelt. */
const isMapped = (address: string): boolean =>
  isIP(address) === 6 && new URL(`http://[${address.replace(/%.*/, '')}]`).hostname.startsWith('[::ffff:')

const guarded =
  'expected sslmode=verify-full in it, since the database is on another machine (with sslrootcert=FILE where its certificate is your own); STYRBORD_DATABASE_TLS=off goes without'

const expected: Readonly<Record<string, string>> = {
  PORT: 'expected a whole number from 0 to 65535, such as 4180',
  HOST: 'expected an address to listen on, such as 127.0.0.1',
  DATABASE_URL: 'expected a PostgreSQL address, such as postgres://user:password@host:5432/styrbord',
  STYRBORD_DATABASE_OWNER_URL: 'expected a PostgreSQL address, such as postgres://owner:password@host:5432/styrbord',
  STYRBORD_DATABASE_TLS: 'expected required or off',
  STYRBORD_DATA: 'expected a folder, such as ./data',
  STYRBORD_DEMO: 'expected on or off',
  STYRBORD_SECRET: 'expected at least 32 characters',
  BASE_URL: 'expected the address that people use, a host without a path, such as https://styrbord.example.se',
  STYRBORD_IDLE_MINUTES: 'expected a whole number of minutes from 5 to 1440, such as 60',
  STYRBORD_TRUSTED_PROXIES:
    'expected addresses or networks of your proxies, such as 10.0.0.5,10.1.0.0/16, or loopback, or none; a network that holds everybody, such as 0.0.0.0/0, would let anybody say where they are',
  STYRBORD_CONTACT: 'expected 3 to 200 characters, such as kontakt@example.se',
  STYRBORD_MOST_OPEN: 'expected a whole number, such as 200',
  STYRBORD_RATE_LIMIT: 'expected a whole number of requests a minute, such as 1200',
}
