import type { ImportCell } from '#model/imports/importTable'
import type { ComponentField, FieldId } from '#model/shapes/componentFields'
import { type FactValue, shapesOfKinds, unknown } from '#model/shapes/facts'
import { type Text, text } from '#model/text'
import type { Lookup } from '../cells/lookup.ts'
import { moneyIn } from './amounts.ts'
import { linesOf, readAs, saysNothing, saysUnknown, yesNoIn } from './cellWords.ts'
import { countIn, hoursIn, levelIn, monthsIn, yearIn } from './quantities.ts'
import type { Heading, Read } from './readings.ts'
import { dayIn } from './registerDates.ts'

/** These days end something: where only a month or a year stands, its last day is meant. */
const lastDays: ReadonlySet<FieldId> = new Set(['contract-end', 'classified-until', 'last-notice-day'])

/** What a cell says of a field: null for nothing, undefined where it can't be read. */
export function factIn(
  field: ComponentField,
  cell: ImportCell,
  heading: Heading,
  choices: Lookup<string> | undefined,
  nameOf: (answer: string) => Text,
): Read<FactValue | null> | undefined {
  const written = cell.text.trim()
  const { kind } = field
  // "Ej aktuellt" and the like are answers in some fields, so a field's own answers go before.
  const chosen = kind === 'choice' && choices !== undefined ? choices.find(written) : undefined
  if (chosen?.certainty === 'sure') return { value: chosen.value }
  if (saysNothing(written)) return { value: null }
  if (saysUnknown(written)) return { value: unknown }
  switch (kind) {
    case 'text':
      return shortened(written.replace(/\s+/g, ' '), 500)
    case 'long-text':
      return shortened(written, 2_000)
    case 'choice':
      return choices === undefined ? undefined : choiceIn(written, choices, nameOf)
    case 'choices':
      return choices === undefined ? undefined : choicesIn(written, choices)
    case 'yes-no': {
      const answer = yesNoIn(written)
      if (answer === undefined) return undefined
      const { value, isGuess } = answer
      if (!isGuess) return { value }
      const [sv, en] = { yes: ['ja', 'yes'], partly: ['delvis', 'partly'], no: ['nej', 'no'] }[value]
      return { value, guess: readAs(sv ?? '', en ?? ''), left: written }
    }
    case 'count':
      return countIn(written)
    case 'hours':
      return hoursIn(written)
    case 'months':
      return monthsIn(written)
    case 'year':
      return yearIn(written, cell.iso)
    case 'level':
      return levelIn(written)
    case 'date':
      return dayIn(cell, lastDays.has(field.id) ? 'last' : 'first')
    case 'money':
      return moneyIn(written, heading)
    default:
      return kind satisfies never
  }
}

/** Is what was read something that the field may hold? */
export const fits = (field: ComponentField, value: FactValue): boolean =>
  shapesOfKinds[field.kind].safeParse(value).success

/** One answer. Of several, or of an answer with words around it, the first that is one; that is a guess. */
export function choiceIn<T extends string>(
  written: string,
  choices: Lookup<T>,
  nameOf: (answer: string) => Text,
): Read<T> | undefined {
  const outright = choices.find(written)
  if (outright?.certainty === 'sure') return { value: outright.value }
  const unnumbered = choices.find(written.replace(/^\d+\s*[-–.:)]\s*/, ''))
  if (unnumbered?.certainty === 'sure') return { value: unnumbered.value }
  const parts = written.split(/[;,\n/|(–]|\s-\s|\.\s/).map((part) => part.trim())
  const first = parts.map((part) => choices.find(part)).find((found) => found?.certainty === 'sure')
  const found = first ?? outright
  if (found === undefined) return undefined
  const left = parts.filter(Boolean).length > 1 ? { left: written } : {}
  const { sv, en } = nameOf(found.value)
  return { value: found.value, guess: readAs(sv, en), ...left }
}

function choicesIn(written: string, choices: Lookup<string>): Read<readonly string[]> | undefined {
  const whole = choices.find(written)
  if (whole?.certainty === 'sure') return { value: [whole.value] }
  const parts = linesOf(written).flatMap((line) =>
    choices.find(line)?.certainty === 'sure' ? [line] : line.split(/[,/]|\s+och\s+/).map((part) => part.trim()),
  )
  const found = parts.filter(Boolean).map((part) => choices.find(part))
  if (found.length === 0 || found.some((each) => each === undefined)) return undefined
  const value = [...new Set(found.flatMap((each) => (each === undefined ? [] : [each.value])))]
  return found.some((each) => each?.certainty === 'guess')
    ? { value, guess: text(`”${written}” läses som några av valen`, `“${written}” is read as some of the choices`) }
    : { value }
}

export const shortened = (written: string, most: number): Read<string> =>
  written.length <= most
    ? { value: written }
    : {
        value: written.slice(0, most).trim(),
        guess: text(`Bara de första ${most} tecknen får plats`, `Only the first ${most} characters fit`),
      }
