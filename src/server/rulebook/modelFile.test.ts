import { describe, expect, test } from 'vitest'
import { modelFileLimit } from '#model/rulebook/proposing'
import { readModelFile } from './modelFile.ts'
import { shippedModelFile, shippedModels } from './shippedModels.ts'

const plain = shippedModelFile('plain') ?? ''
const faultsIn = (yaml: string) => {
  const read = readModelFile(yaml)
  return 'faults' in read ? read.faults : []
}
/** The place of a text in the file, as an editor counts it. */
function placeOf(yaml: string, words: string) {
  const before = yaml.slice(0, yaml.indexOf(words)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

describe('reading a model’s file', () => {
  test('the shipped models are read, Linköping’s first', () => {
    expect(shippedModels().map((model) => model.id)).toEqual(['linkoping', 'plain'])
  })

  test('a contradiction is told with line, column and the mend', () => {
    const yaml = plain.replace('perYear: 2, floor: 2', 'perYear: 1, floor: 2')
    expect(faultsIn(yaml)).toEqual([
      {
        ...placeOf(yaml, 'perYear: 1, floor: 2'),
        path: 'forums.0.cadence.perYear',
        message: { sv: expect.stringContaining('under golvet 2'), en: expect.stringContaining('below the floor 2') },
      },
    ])
  })

  test('an office that doesn’t exist is told at the place that names it', () => {
    const yaml = plain.replace('heldBy: {office: operations-manager}', 'heldBy: {office: line-manager}')
    const [fault] = faultsIn(yaml)
    expect(fault).toMatchObject({ ...placeOf(yaml, 'heldBy: {office: line-manager}'), path: 'mandates.7.heldBy' })
    expect(fault?.message.sv).toContain('line-manager')
  })

  test.each([
    ['a field that is missing', 'id: plain\n', '', 'id', /saknas/],
    ['a field that doesn’t exist', 'id: plain\n', 'id: plain\ncolour: green\n', 'colour', /colour finns inte här/],
    ['a word that isn’t one of the choices', 'kind: fact', 'kind: fakta', 'clauses.0.kind', /fact, mandate/],
    ['a number where text should stand', 'code: VOO', 'code: 7', 'objects.0.code', /ska vara text/],
    ['a number that is too low', 'floor: 2', 'floor: 0', 'forums.0.cadence.floor', /minst 1/],
    ['an id of the wrong form', 'id: vof,', 'id: VOF,', 'administrations.0.id', /små bokstäver/],
    [
      'a seat from nowhere',
      'from: {office: municipal-director}',
      'from: {chance: true}',
      'forums.0.seats.0.from',
      /Jämför/,
    ],
  ])('%s is told in Swedish, with its place', (_what, words, instead, path, message) => {
    const fault = faultsIn(plain.replace(words, instead)).find((each) => each.path === path)
    expect(fault?.message.sv).toMatch(message)
    expect(fault?.line).toBeGreaterThan(0)
  })

  test('3.5-levels: a role or forum that stands on no level is refused', () => {
    const faults = faultsIn(plain.replace('levels: [operative]', 'levels: []').replace('    levels: [strategic]\n', ''))
    expect(faults.map((each) => each.path)).toEqual(['roles.2.levels', 'forums.0.levels'])
  })

  test('a field that doesn’t exist is pointed out itself, not its parent', () => {
    const yaml = plain.replace('id: plain\n', 'id: plain\ncolour: green\n')
    expect(faultsIn(yaml)[0]).toMatchObject(placeOf(yaml, 'colour'))
  })

  test('broken YAML is told with its place', () => {
    const yaml = plain.replace('  - {id: object, name', '  - {id: object, name: [')
    const read = readModelFile(yaml)
    expect(read).toMatchObject({ because: 'not-a-model' })
    expect(faultsIn(yaml)[0]?.line).toBeGreaterThanOrEqual(placeOf(yaml, 'name: [').line)
  })

  test('the same field twice is refused', () => {
    expect(faultsIn(`id: a\n${plain}`)[0]?.message.sv).toContain('id står två gånger')
  })

  test('a bomb of aliases is refused at once, at its first alias', () => {
    const layers = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`)
    const bomb = ['l0: &l0 boom', ...layers].join('\n')
    const began = performance.now()
    expect(faultsIn(bomb).slice(0, 1)).toMatchObject([
      { line: 2, column: 10, message: { sv: expect.stringContaining('hänvisar till sig själv') } },
    ])
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('tens of thousands of keys are read in linear time', () => {
    // The processor's time, since others may be using the machine.
    const began = process.cpuUsage()
    expect(faultsIn(Array.from({ length: 39_000 }, (_, i) => `k${i}: 1`).join('\n')).length).toBe(100)
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1_000).toBeLessThan(5_000)
  })

  test('a file over the limit is refused by its size, unread', () => {
    const began = performance.now()
    expect(faultsIn(`${plain}# ${'x'.repeat(modelFileLimit)}`)[0]?.message.sv).toContain('för stor')
    expect(performance.now() - began).toBeLessThan(100)
  })

  test.each([
    ['a list', `clauses:\n${'- \n'.repeat(160_000)}`],
    ['a list on one line', `clauses: [${'1,'.repeat(240_000)}]`],
  ])('%s with more in it than any model has is refused before it is parsed', (_what, yaml) => {
    const began = process.cpuUsage()
    expect(faultsIn(yaml)[0]?.message.sv).toContain('högst 40 000 rader och delar')
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(500)
  })

  test.each([
    ['thousands of brackets', '['.repeat(100_000)],
    ['thousands of lists in lists', '- '.repeat(100_000)],
    ['thousands of keys in keys', '? '.repeat(100_000)],
    ['a stair of lists', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}${'- '.repeat(50)}`).join('\n')],
    ['a stair of keys', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['nothing', ''],
    ['only a word', 'modell'],
    ['bytes that aren’t text', '\u0000\u0001\u0002'],
    ['a key that names a prototype', '__proto__: {polluted: true}'],
  ])('%s is answered with faults', (_what, yaml) => {
    expect(faultsIn(yaml).length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
