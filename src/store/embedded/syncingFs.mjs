import fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

const inputOutputError = 29 // EIO in WASI's numbering, which PGlite's C library uses

/**
 * PGlite's file system with what a database needs to keep its promises: a sync that reaches the disk.
 * As it comes, NodeFS has no fsync at all, and answers PostgreSQL that all went well.
 */
export class SyncingFs extends NodeFS {
  syncs = 0
  /** Bytes written to the write-ahead log since the last checkpoint. */
  logged = 0
  isFull = false
  /** @type {(why: string) => void} */
  #onAbort

  /** @param {string} folder @param {(why: string) => void} onAbort */
  constructor(folder, onAbort = () => {}) {
    super(folder)
    this.#onAbort = onAbort
  }

  /** @override @type {NodeFS['init']} */
  async init(pglite, options) {
    const { emscriptenOpts } = await super.init(pglite, options)
    const preRun = [(module) => this.#amend(module.FS.filesystems.NODEFS), ...(emscriptenOpts.preRun ?? [])]
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: (why) => this.#onAbort(String(why ?? '')) } }
  }

  #amend(nodefs) {
    const { write } = nodefs.stream_ops
    const { convertNodeCode } = nodefs
    nodefs.stream_ops.fsync = (stream) => this.#sync(nodefs, stream)
    nodefs.stream_ops.write = (stream, buffer, offset, length, position) => {
      const written = write(stream, buffer, offset, length, position)
      if (stream.path?.includes('/pg_wal/')) this.logged += written
      return written
    }
    nodefs.convertNodeCode = (error) => {
      this.#notice(error)
      return convertNodeCode(error)
    }
  }

  #sync(nodefs, stream) {
    try {
      if (stream.nfd === undefined) syncFolder(nodefs.realPath(stream.node))
      else fs.fdatasyncSync(stream.nfd)
      this.syncs++
      return 0
    } catch (error) {
      this.#notice(error)
      return inputOutputError
    }
  }

  #notice(error) {
    if (error?.code === 'ENOSPC' || error?.code === 'EDQUOT') this.isFull = true
  }
}

// PostgreSQL syncs a folder after a rename in it; PGlite opens folders without a descriptor of their own.
function syncFolder(path) {
  const descriptor = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
