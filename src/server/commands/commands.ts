import { backupCommand, move, restoreCommand } from './backup.ts'
import { bake } from './bake.ts'
import type { Command } from './command.ts'
import { docs } from './docs.ts'
import { migrateCommand } from './migrate.ts'
import { modelCheck } from './modelCheck.ts'
import { organisationCreate } from './organisationCreate.ts'
import { startCommand } from './startCommand.ts'
import { token } from './token.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

/** Longer names first where one begins with another. */
export const commands: readonly Command[] = [
  startCommand,
  migrateCommand,
  organisationCreate,
  user,
  token,
  modelCheck,
  verify,
  backupCommand,
  restoreCommand,
  move,
  bake,
  docs,
]
