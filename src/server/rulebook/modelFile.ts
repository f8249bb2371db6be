import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { contradictionsIn } from '#model/rulebook/contradictions'
import { modelFileLimit } from '#model/rulebook/proposing'
import { GovernanceModel } from '#model/shapes/governanceModel'
import { type Text, text } from '#model/text'

/** What is wrong with a model's file, where, and how to mend it. Lines and columns start at 1. */
interface FileFault {
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: Text
}

/** `because`: it isn't a model at all, or it is one and its parts contradict each other. */
export type ReadModel =
  | { readonly model: GovernanceModel }
  | { readonly because: 'not-a-model' | 'contradictions'; readonly faults: readonly FileFault[] }

/** Reads a model from YAML: first as YAML, then by its shape, then for contradictions. */
export function readModelFile(yaml: string): ReadModel {
  if (yaml.length > modelFileLimit) return tooLarge(modelFileLimit, text('tecken', 'characters'))
  if ((yaml.match(/[\n,]/g)?.length ?? 0) > mostParts)
    return tooLarge(mostParts, text('rader och delar', 'lines and parts'))
  const deep = tooDeep(yaml)
  if (deep !== undefined) {
    return notAModel([
      {
        ...start,
        line: deep,
        message: text('Filen är nästlad för djupt för att läsas.', 'The file is nested too deeply to be read.'),
      },
    ])
  }
  const lines = new LineCounter()
  // Its own search for doubled keys takes time by the square of their number.
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (document.errors.length > 0)
    return notAModel(document.errors.map((error) => ({ ...at(error.pos[0]), path: '', message: notYaml(error) })))
  const unwelcome = unwelcomeIn(document)
  if (unwelcome.length > 0)
    return notAModel(unwelcome.map(({ offset, message }) => ({ ...at(offset), path: '', message })))
  const place = (path: readonly PropertyKey[]) => ({
    ...at(offsetAt(document.contents, path)),
    path: path.map(String).join('.'),
  })
  const shaped = GovernanceModel.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!shaped.success)
    return notAModel(
      shaped.error.issues
        .flatMap((issue) => faultsOf(issue, []))
        .slice(0, mostFaults)
        .map(({ path, message }) => ({ ...place(path), message })),
    )
  const contradictions = contradictionsIn(shaped.data)
  if (contradictions.length === 0) return { model: shaped.data }
  return {
    because: 'contradictions',
    faults: contradictions.map((each) => ({ ...place(each.path), message: each.message })),
  }
}

const mostFaults = 100
/** Linköping's has some three thousand. Each takes time to read: a quarter of a million held the thread for four seconds. */
const mostParts = 40_000

export const start = { line: 1, column: 1, path: '' }

const tooLarge = (most: number, of: Text): ReadModel =>
  notAModel([
    {
      ...start,
      message: text(
        `Filen är för stor. En modell får ha högst ${most / 1000} 000 ${of.sv}.`,
        `The file is too large. A model may have at most ${most / 1000},000 ${of.en}.`,
      ),
    },
  ])

export const notAModel = (faults: readonly FileFault[]): ReadModel => ({
  because: 'not-a-model',
  // More would tell nobody more, and a hostile file can have one for every character.
  faults: faults.slice(0, mostFaults),
})

/**
 * The line where a file goes deeper than any model does. The parser calls itself for each level, and thousands of them
 * end the whole process, not only the reading: so it is looked at first, a line at a time.
 */
function tooDeep(yaml: string): number | undefined {
  let brackets = 0
  const line = yaml.split('\n').findIndex((words) => {
    for (const sign of words) {
      if (sign === '[' || sign === '{') brackets += 1
      if ((sign === ']' || sign === '}') && brackets > 0) brackets -= 1
      if (brackets > 50) return true
    }
    return /^\s{200}/.test(words) || (words.match(/[-?:](?=\s|$)/g) ?? []).length > 60
  })
  return line < 0 ? undefined : line + 1
}

interface Unwelcome {
  readonly offset: number
  readonly message: Text
}

/** What YAML allows and a model has no use for. Aliases could repeat a small file into a huge one. */
function unwelcomeIn(document: ReturnType<typeof parseDocument>): readonly Unwelcome[] {
  const found: Unwelcome[] = []
  visit(document, {
    Alias(_key, node) {
      found.push({
        offset: node.range?.[0] ?? 0,
        message: text(
          'Filen hänvisar till sig själv med *. Skriv ut texten i stället.',
          'The file refers to itself with *. Write the text out instead.',
        ),
      })
    },
    Map(_key, { items }) {
      const known = new Set<unknown>()
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : undefined
        if (isScalar(key) && known.has(name))
          found.push({
            offset: key.range?.[0] ?? 0,
            message: text(
              `Fältet ${name} står två gånger. Ta bort det ena.`,
              `The field ${name} is there twice. Remove one of them.`,
            ),
          })
        known.add(name)
      }
    },
  })
  return found
}

const notYaml = ({ message }: Error): Text => {
  const why = message.split('\n')[0] ?? ''
  return text(`Filen är inte rätt skriven YAML: ${why}`, `The file isn't well-formed YAML: ${why}`)
}

interface ShapeFault {
  readonly path: readonly PropertyKey[]
  readonly message: Text
}

/** Zod's issues in words that say what to write. */
function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly ShapeFault[] {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: text(
          `Fältet ${key} finns inte här. Ta bort det, eller rätta namnet.`,
          `There is no field ${key} here. Remove it, or mend the name.`,
        ),
      }))
    case 'invalid_type':
      return [{ path, message: ofType(issue, path) }]
    case 'invalid_union':
      return [
        {
          path,
          message: text(
            'Det här kan inte skrivas så. Jämför med en modell som följer med.',
            'This cannot be written so. Compare with a shipped model.',
          ),
        },
      ]
    case 'invalid_value':
      return [
        {
          path,
          message: text(
            `Skriv något av: ${issue.values.map(String).join(', ')}.`,
            `Write one of: ${issue.values.map(String).join(', ')}.`,
          ),
        },
      ]
    default:
      return [{ path, message: text(`Rätta: ${swedish(issue)}`, `Mend: ${issue.message}`) }]
  }
}

const types: Readonly<Record<string, Text>> = {
  string: text('text', 'text'),
  number: text('ett tal', 'a number'),
  int: text('ett heltal', 'a whole number'),
  boolean: text('true eller false', 'true or false'),
  array: text('en lista', 'a list'),
  object: text('fält med namn', 'named fields'),
}

function ofType(issue: z.core.$ZodIssueInvalidType, path: readonly PropertyKey[]): Text {
  const field = String(path.at(-1) ?? '')
  const wanted = types[issue.expected] ?? text(issue.expected, issue.expected)
  return issue.input === undefined && issue.message.includes('undefined')
    ? text(
        `Fältet ${field} saknas. Det ska vara ${wanted.sv}.`,
        `The field ${field} is missing. It should be ${wanted.en}.`,
      )
    : text(`${field} ska vara ${wanted.sv}.`, `${field} should be ${wanted.en}.`)
}

function swedish(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `minst ${issue.minimum}`
    case 'too_big':
      return `högst ${issue.maximum}`
    case 'invalid_format':
      return `fel form, ${issue.pattern === undefined ? issue.format : 'små bokstäver, siffror och bindestreck'}`
    default:
      return issue.message
  }
}

/** Where in the text a path leads; the nearest parent where the path itself isn't written. */
function offsetAt(node: unknown, path: readonly PropertyKey[]): number {
  const [step, ...rest] = path
  const here = isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0
  if (step === undefined) return here
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
    if (pair === undefined) return here
    return rest.length === 0 && isScalar(pair.key) ? (pair.key.range?.[0] ?? here) : offsetAt(pair.value, rest)
  }
  if (isSeq(node) && typeof step === 'number') return offsetAt(node.items[step], rest)
  return here
}
