import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainFault } from './commands/plainFault.ts'
import { startCommand } from './commands/startCommand.ts'
import { readSettings } from './settings/settings.ts'

/**
 * The command line: `styrbord start`, `styrbord model check FILE`, … One file a command, listed in commands.ts.
 * Starting is what people wait for, so it is read alone.
 */
const dist = join(dirname(fileURLToPath(import.meta.url)), '..')

async function main(words: readonly string[]): Promise<number> {
  const commands = words[0] === 'start' ? [startCommand] : (await import('./commands/commands.ts')).commands
  const command = commands.find(({ name }) => name.every((word, i) => words[i] === word))
  if (command === undefined) {
    const lines = commands.map(
      ({ name, takes, does }) => `  styrbord ${[...name, takes].join(' ').trim().padEnd(44)} ${does}`,
    )
    console.log(['Styrbord', '', ...lines].join('\n'))
    return words.length === 0 || words[0] === 'help' || words[0] === '--help' ? 0 : 2
  }
  return command.run(words.slice(command.name.length), { settings: readSettings(process.env), dist })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const told = plainFault(error)
  console.error(told ?? error)
  process.exitCode = told === undefined ? 1 : 2
}
