import { Unreadable } from '#store/backups/reading'
import { EmbeddedFault } from '#store/embedded/fault'
import { LoginFault } from '#store/login'
import { VersionFault } from '#store/versionFault'
import { SettingFault } from '../settings/settings.ts'
import { CommandFault } from './fault.ts'

/** What the one at the terminal can do about a fault, in a line in each language; undefined for one that is ours. */
export function plainFault(error: unknown): string | undefined {
  const told = [SettingFault, CommandFault, EmbeddedFault, VersionFault, LoginFault]
  if (error instanceof Error && told.some((kind) => error instanceof kind)) return error.message
  const code = codeOf(error)
  const known = words.find(([codes]) => codes.includes(code))
  if (known !== undefined) return `${known[1]}\n${known[2]}`
  return ofFile(error)
}

/** The driver gives a server without TLS, and one that hangs up, a sentence of its own, and no code. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if (error instanceof Unreadable) return 'unreadable'
  if (error.message === 'The server does not support SSL connections') return 'no-tls'
  if (/^Connection terminated|^timeout (exceeded|expired)/.test(error.message)) return 'silent'
  const { code = '', syscall }: Error & { code?: string; syscall?: string } = error
  return code === 'EACCES' && syscall === 'listen' ? 'port-not-ours' : code
}

/** A file or folder that somebody named, where the system says what is wrong with it. */
function ofFile(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { path, code = '' }: Error & { path?: string; code?: string } = error
  if (path === undefined || !/^E[A-Z]+$/.test(code)) return undefined
  return `${path} kan inte läsas eller skrivas (${code}). Kontrollera sökvägen, rättigheterna och utrymmet på disken.\n${path} can’t be read or written (${code}). Check the path, the permissions and the space on the disk.`
}

/** By the socket's, TLS's and PostgreSQL's own codes. */
const words: readonly (readonly [readonly string[], string, string])[] = [
  [
    ['EADDRINUSE'],
    'Porten används redan av ett annat program. Välj en annan: PORT=4181 npm start',
    'The port is in use by another program. Choose another: PORT=4181 npm start',
  ],
  [
    ['port-not-ours'],
    'Porten får bara den som styr datorn använda. Välj en över 1023: PORT=4180 npm start',
    'Only whoever runs the computer may use that port. Choose one above 1023: PORT=4180 npm start',
  ],
  [
    ['EADDRNOTAVAIL'],
    'Adressen i HOST finns inte på den här datorn. Ange en adress som datorn har, till exempel 127.0.0.1.',
    'The address in HOST isn’t one of this computer’s. Give one that it has, such as 127.0.0.1.',
  ],
  [
    [
      ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPIPE', 'silent'],
      ...['57P01', '57P02', '57P03'],
    ],
    'Databasservern i DATABASE_URL svarar inte. Kontrollera adressen och att servern är igång, och starta igen.',
    'The database server in DATABASE_URL doesn’t answer. Check the address and that the server is running, and start again.',
  ],
  [
    [
      ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    ],
    'Databasserverns certifikat är inte utfärdat av någon som den här datorn litar på. Är det ert eget: lägg till &sslrootcert=FIL, med utfärdarens certifikat, i DATABASE_URL (och STYRBORD_DATABASE_OWNER_URL).',
    'The database server’s certificate isn’t issued by anybody whom this computer trusts. If it is your own, add &sslrootcert=FILE, with its issuer’s certificate, to DATABASE_URL (and STYRBORD_DATABASE_OWNER_URL).',
  ],
  [
    ['ERR_TLS_CERT_ALTNAME_INVALID'],
    'Databasserverns certifikat gäller ett annat namn än det i DATABASE_URL (eller STYRBORD_DATABASE_OWNER_URL). Skriv namnet som certifikatet har, eller ge servern ett certifikat för sitt namn.',
    'The database server’s certificate is for another name than the one in DATABASE_URL (or STYRBORD_DATABASE_OWNER_URL). Write the name that the certificate has, or give the server a certificate for its own.',
  ],
  [
    ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
    'Databasserverns certifikat har gått ut eller gäller inte än. Förnya det, och kontrollera klockan på båda datorerna.',
    'The database server’s certificate has expired or isn’t valid yet. Renew it, and check both computers’ clocks.',
  ],
  [
    ['no-tls'],
    'Databasservern tar inte emot TLS. Slå på det där (ssl = on). Är nätet emellan bara ert eget: ta bort sslmode ur adressen och sätt STYRBORD_DATABASE_TLS=off.',
    'The database server doesn’t offer TLS. Turn it on there (ssl = on). Where the network between is yours alone, take sslmode out of the address and set STYRBORD_DATABASE_TLS=off.',
  ],
  [
    ['28P01', '28000'],
    'Databasservern godtar inte användaren eller lösenordet i DATABASE_URL (eller STYRBORD_DATABASE_OWNER_URL). Rätta dem och starta igen.',
    'The database server doesn’t accept the user or the password in DATABASE_URL (or STYRBORD_DATABASE_OWNER_URL). Correct them and start again.',
  ],
  [
    ['3D000'],
    'Databasen som DATABASE_URL anger finns inte på servern. Skapa den, eller rätta namnet.',
    'The database that DATABASE_URL names isn’t on the server. Create it, or correct the name.',
  ],
  [
    ['42501'],
    'Användaren i DATABASE_URL saknar rättigheter i databasen. Se docs/drift.md, Driftsätta, för vad den behöver.',
    'The user in DATABASE_URL lacks privileges in the database. See docs/drift.md, Driftsätta, for what it needs.',
  ],
  [
    ['25006'],
    'Databasen går bara att läsa: DATABASE_URL anger en kopia som följer en annan server (standby). Ange den som tar emot ändringar.',
    'The database can only be read: DATABASE_URL names a standby. Name the server that takes changes.',
  ],
  [
    ['53100'],
    'Databasserverns disk är full. Frigör utrymme där och kör igen.',
    'The database server’s disk is full. Free some space there and run it again.',
  ],
  [
    ['unreadable'],
    'Säkerhetskopian gick inte att läsa igen när den var skriven, så ingen kopia är gjord. Databasen är orörd. Kontrollera disken, och säg till dem som gör Styrbord om det händer igen.',
    'The backup couldn’t be read again once it was written, so no backup was made. The database is as it was. Check the disk, and tell those who make Styrbord if it happens again.',
  ],
  [
    ['53300'],
    'Databasservern tar inte emot fler anslutningar. Höj gränsen (max_connections) eller stoppa något annat program.',
    'The database server takes no more connections. Raise its limit (max_connections), or stop another program.',
  ],
]
