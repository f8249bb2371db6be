// The thread in which the embedded database lives. Plain JavaScript, since Node 20 starts no TypeScript in a worker.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { oneSession } from './oneSession.mjs'
import { SyncingFs } from './syncingFs.mjs'

/** @type {{ database: string, socket?: string, idleMilliseconds?: number }} socket is left out to initialise the folder and end */
const { database: folder, socket, idleMilliseconds = 60_000 } = workerData

let panic = ''
let isOpen = false
const files = new SyncingFs(folder, (why) => fail(panic || why))

try {
  const database = await PGlite.create({
    fs: files,
    extensions: { btree_gist, citext, pg_trgm, unaccent },
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'fsync=on',
      '-c',
      'wal_sync_method=fsync',
    ],
    // A new log file is filled with zeroes inside a commit: 1 MB is not felt, the usual 16 MB is.
    initDbStartParams: ['--wal-segsize=1'],
    onStderr: (line) => {
      // What clients wrote never begins a line of the log: PostgreSQL indents it.
      if (!/^\S+ \S+ \S+ \[\d+\] (PANIC|FATAL):/.test(line)) return
      panic = line
      // FATAL ends a server's one session; here it is everybody's session, and PGlite would go on with its remains.
      if (isOpen) fail(line)
    },
  })
  if (socket === undefined) {
    await database.close()
    process.exit(0)
  }
  const session = oneSession(database, files, idleMilliseconds, () => fail('a transaction was left open and silent'))
  const server = new PGLiteSocketServer({ db: session, path: socket, maxConnections: 100 })
  await server.start()
  isOpen = true
  answer(database, server)
  parentPort.postMessage({ kind: 'ready' })
} catch (error) {
  if (error?.code === 'ENOSPC') files.isFull = true
  fail(panic || String(error?.message ?? error))
}

function answer(database, server) {
  parentPort.on('message', async ({ kind, id }) => {
    if (kind === 'syncs') parentPort.postMessage({ kind: 'answer', id, value: files.syncs })
    if (kind !== 'close') return
    isOpen = false
    await server.stop()
    await database.close()
    parentPort.postMessage({ kind: 'closed' })
    process.exit(0)
  })
}

/**
 * Ends this thread at once: after an abort PGlite would try the same call for ever, and whatever was not synced must not be answered.
 *
 * @param {string} detail
 */
function fail(detail) {
  parentPort.postMessage({ kind: 'fault', isFull: files.isFull, detail })
  process.exit(1)
}
