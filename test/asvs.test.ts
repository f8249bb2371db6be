import { expect, test } from 'vitest'
import { codeOf, isTest, sourceFiles } from './sourceFiles.ts'

const kinds = /(\.(tsx?|mjs|md|json|sql|ya?ml)|\.dockerignore)$/
const files = new Map(sourceFiles(['.'], kinds).map(({ path, text }) => [path, text]))
const page = files.get('docs/asvs.md') ?? ''

/** Of levels 1 and 2, by chapter. */
const requirements = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

/** `| numbers | level | in our words | answer | shown by |` */
const rows = [...page.matchAll(/^\| (v[^|]+) \| [^|]+ \| [^|]+ \| ([^|]+) \| [^|]+ \|$/gm)].map(
  ([, numbers = '', answer = '']) => ({ numbers: numbers.split(', '), answer }),
)
const numbers = rows.flatMap((row) => row.numbers)

test('every requirement of levels 1 and 2 stands once, under the standard’s own number', () => {
  expect(numbers.filter((number) => !/^v5\.0\.0-\d{1,2}\.\d\.\d{1,2}$/.test(number))).toEqual([])
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([])
  const inChapter = (chapter: number) => numbers.filter((number) => number.startsWith(`v5.0.0-${chapter}.`)).length
  expect(requirements.map((_, at) => inChapter(at + 1))).toEqual(requirements)
})

test('each has one of the five answers, and the sums are right', () => {
  const sums = Object.fromEntries(
    [...page.matchAll(/^\| ([a-z ]+) \| (\d+) \|$/gm)].map(([, answer = '', sum]) => [answer, Number(sum)]),
  )
  const counted: Record<string, number> = {}
  for (const row of rows) counted[row.answer] = (counted[row.answer] ?? 0) + row.numbers.length
  expect(sums).toEqual(counted)
  expect(Object.keys(sums)).toEqual(['kept', 'partly', 'not kept', 'operations', 'not applicable'])
})

test('every test that is named is there', () => {
  const named = [...page.matchAll(/`([^`]+\.test\.tsx?)`: ((?:“[^”]+”(?:; )?)+)/g)].flatMap(([, file = '', titles]) =>
    [...(titles ?? '').matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  )
  expect(named.length).toBe(page.match(/“/g)?.length)
  expect(named.filter(({ file, title }) => !files.get(file)?.includes(title))).toEqual([])
})

test('every file that is named is there, and every part of the operating guide', () => {
  const paths = [...page.matchAll(/`((?:src|docs|test|scripts)\/[^`]+\.\w+|compose\.yaml|\.dockerignore)`/g)]
  expect(paths.flatMap(([, path = '']) => (files.has(path) ? [] : [path]))).toEqual([])
  const guide = files.get('docs/drift.md') ?? ''
  const parts = [...page.matchAll(/`docs\/drift\.md` \(([^)]+)\)/g)].map(([, part = '']) => part)
  expect(parts.filter((part) => !guide.includes(`## ${part}`) && !guide.includes(`**${part}.**`))).toEqual([])
})

test('every file that uses cryptography is in the list', () => {
  const users = [...files].filter(([path, text]) => path.startsWith('src/') && text.includes(`from 'node:crypto'`))
  expect(users.flatMap(([path]) => (isTest(path) || page.includes(`\`${path}\``) ? [] : [path]))).toEqual([])
})

const code = [...files].filter(
  ([path]) => /^src\/.*\.(tsx?|mjs)$/.test(path) && !isTest(path) && !path.startsWith('src/store/embedded/children/'),
)

test.each([
  ['a call to another system', /(?<![.\w])fetch\(|from 'node:(https?|http2|tls|dgram)'/, /^src\/(?!web\/)/, []],
  [
    'HTML that is set as text',
    /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/,
    /^src\/web\//,
    [],
  ],
  ['code that is made of text', /\beval\(|new Function\(/, /^src\//, []],
  ['a command of the operating system, but one', /node:child_process/, /^src\//, ['src/store/embedded/holder.ts']],
  ['a hash but SHA-256', /create(Hash|Hmac)\('(?!sha256')/, /^src\//, []],
  ['a weak random number', /Math\.random\(/, /^src\//, []],
])('%s: there is none', (_what, pattern, where, but) => {
  const found = code.flatMap(([path, text]) => (where.test(path) && pattern.test(codeOf(text)) ? [path] : []))
  expect(found).toEqual(but)
})
