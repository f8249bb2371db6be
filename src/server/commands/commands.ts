import { bake } from './bake.ts'
import type { Command } from './command.ts'
import { docs } from './docs.ts'
import { migrateCommand } from './migrate.ts'
import { modelCheck } from './modelCheck.ts'
import { startCommand } from './startCommand.ts'

/** Longer names first where one begins with another. */
export const commands: readonly Command[] = [startCommand, migrateCommand, modelCheck, bake, docs]
