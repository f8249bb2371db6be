// Loaded before everything else by a test: after 'fail' has been made beside the data, no sync succeeds.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { fdatasyncSync } = fs
fs.fdatasyncSync = (descriptor) => {
  if (fs.existsSync(process.env.FAIL_SYNCS_WHEN))
    throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
  fdatasyncSync(descriptor)
}
syncBuiltinESMExports()
