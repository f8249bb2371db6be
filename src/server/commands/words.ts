import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandFault } from './fault.ts'

type Options = Record<string, { readonly type: 'string'; readonly required?: true }>

/** What was typed after the command's name. */
export interface Words<Known extends Options> {
  readonly named: {
    readonly [Name in keyof Known]: Known[Name] extends { required: true } ? string : string | undefined
  }
  readonly others: readonly string[]
}

/** Reads the words of a command; what doesn't belong there, or is missing, is told with how it is used. */
export function readWords<const Known extends Options>(
  words: readonly string[],
  use: string,
  { options, others = 0 }: { readonly options: Known; readonly others?: number },
): Words<Known> {
  const config = {
    args: [...words],
    options: options as ParseArgsConfig['options'] & {},
    strict: true,
    allowPositionals: true,
  }
  const parsed = attempt(() => parseArgs(config), use)
  const missing = Object.keys(options).filter((name) => options[name]?.required && parsed.values[name] === undefined)
  if (missing.length > 0)
    throw new CommandFault(`Missing: ${missing.map((name) => `--${name}`).join(', ')}.\nUse: ${use}`)
  if (parsed.positionals.length !== others) throw new CommandFault(`Use: ${use}`)
  return { named: parsed.values as Words<Known>['named'], others: parsed.positionals }
}

function attempt<T>(read: () => T, use: string): T {
  try {
    return read()
  } catch (error) {
    throw new CommandFault(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}.\nUse: ${use}`)
  }
}

/** A list as it is typed: `administer,register`. */
export const listOf = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
