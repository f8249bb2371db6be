// Parse, Bind, Describe, Execute and Close: parts of one exchange, which a Sync ends.
const parts = new Set([...'PBDEC'].map((letter) => letter.charCodeAt(0)))
const terminate = 'X'.charCodeAt(0)
const loggedBeforeCheckpoint = 64 * 1024 * 1024

/**
 * What the socket server sees of PGlite. All connections share one backend session, and the socket server keeps them apart
 * only inside a transaction: between another connection's Parse and Bind it may let one in, so that an answer belongs to
 * somebody else's question (160 of 200 answers were wrong with 300 kB parameters on five connections). Here an exchange is held
 * back until its Sync, and run as one.
 *
 * @param {import('@electric-sql/pglite').PGlite} database
 * @param {import('./syncingFs.mjs').SyncingFs} files
 * @param {number} idleMilliseconds a transaction may be silent: all other connections wait for it
 * @param {() => void} onIdle
 */
export function oneSession(database, files, idleMilliseconds, onIdle) {
  /** @type {NodeJS.Timeout | undefined} */
  let idle
  /** @type {Uint8Array[]} */
  let held = []
  return {
    waitReady: database.waitReady,
    runExclusive: (work) => database.runExclusive(work),
    // The socket server lets only the latest connection in while this is true.
    isInTransaction: () => held.length > 0 || database.isInTransaction(),

    async execProtocolRawStream(message, { onRawData }) {
      if (message[0] === terminate) {
        held = [] // the session is everyone's: PostgreSQL must never be told to end it
        return
      }
      clearTimeout(idle)
      if (parts.has(message[0])) {
        held.push(message)
        // Whoever stops in the middle of an exchange keeps all others out as well.
        idle = setTimeout(onIdle, idleMilliseconds)
        return
      }
      const exchange = held.length === 0 ? message : Buffer.concat([...held, message])
      held = []
      await database.execProtocolRawStream(exchange, { onRawData })
      await checkpointIfDue()
      if (database.isInTransaction()) idle = setTimeout(onIdle, idleMilliseconds)
    },

    /** Called with ROLLBACK when a connection ends in the middle of a transaction or an exchange. */
    async exec(statement) {
      clearTimeout(idle)
      held = []
      if (database.isInTransaction()) await database.exec(statement)
    },
  }

  // In PostgreSQL's single-user mode nobody else does: the log would grow until the next stop, and a start after a crash replay it all.
  async function checkpointIfDue() {
    if (files.logged < loggedBeforeCheckpoint || database.isInTransaction()) return
    files.logged = 0
    await database.execProtocolRawStream(simpleQuery('checkpoint'), { onRawData: () => {} })
    files.logged = 0
  }
}

function simpleQuery(statement) {
  const text = Buffer.from(`${statement}\0`)
  const message = Buffer.alloc(5 + text.length)
  message.write('Q')
  message.writeInt32BE(4 + text.length, 1)
  text.copy(message, 5)
  return message
}
