import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Something that the one at the command line can mend: told as a sentence, without a stack. */
export class CommandFault extends Error {}

/** A backup is written to a file of its own, before anything else is done. */
export function refuseUnlessNew(file: string): void {
  if (existsSync(file)) throw new CommandFault(`${file} is already there. Choose another name, or remove it first.`)
  if (!existsSync(dirname(file)))
    throw new CommandFault(`There is no folder ${dirname(file)} to write the backup in. Nothing was done.`)
}
