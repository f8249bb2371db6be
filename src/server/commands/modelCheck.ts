import { existsSync, readFileSync } from 'node:fs'
import { readModelFile } from '../rulebook/modelFile.ts'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'

export const modelCheck: Command = {
  name: ['model', 'check'],
  takes: 'FILE',
  does: 'reads a governance model and says where it is wrong',
  async run([file]) {
    if (file === undefined || !existsSync(file))
      throw new CommandFault(`There is no file ${file ?? ''}. Use: styrbord model check models/linkoping.yaml`)
    const read = readModelFile(readFileSync(file, 'utf8'))
    if ('faults' in read) {
      for (const fault of read.faults) {
        console.error(
          `${file}:${fault.line}:${fault.column} ${fault.path === '' ? '' : `${fault.path}: `}${fault.message.sv} / ${fault.message.en}`,
        )
      }
      return 1
    }
    const { model } = read
    console.log(
      `${model.id}: ${model.clauses.length} clauses, ${model.roles.length} roles, ${model.forums.length} forums, ${model.mandates.length} mandates. No contradictions.`,
    )
    return 0
  },
}
