import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { codeOf, isTest, sourceFiles } from './sourceFiles.ts'

/** Which rooms a room may import from; its own it always may. */
const mayImport: Record<string, string[]> = {
  model: [],
  api: ['model'],
  store: ['model'],
  reading: ['model'],
  documents: ['model'],
  server: ['model', 'api', 'store', 'documents', 'reading', 'demo'],
  web: ['model', 'api'],
  demo: ['model'],
  test: ['model', 'api', 'store', 'reading', 'documents', 'server', 'web', 'demo', 'bench'],
  bench: ['model', 'api', 'store', 'reading', 'documents', 'server', 'web', 'demo'],
}
/** They stand in the model's own folder, but gather what subjects declare. What else stands there is the kernel. */
const gatherings = ['allFindings', 'workRecords', 'findingsOn', 'structureChanges', 'terms']
/** All that pages may run of the model; its types they may have. */
const modelForPages = /^#model\/(terms|dates|money)$/
const forbiddenFolders = /(^|\/)(utils?|lib|helpers?|common|shared|misc|types|services|managers)\//
/** No clock, chance, waiting or surroundings: what comes in is all there is. */
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\basync\b|\bawait\b|\bprocess\.env\b/

const code = sourceFiles(['src', 'demo', 'test', 'bench', 'scripts', 'bin'], /\.(tsx?|mjs|js|css|sql)$/)
const typescript = code.filter(({ path }) => /\.tsx?$/.test(path))

test('imports run only the way the rooms allow', () => {
  expect(typescript.flatMap(({ path, text }) => importsIn(text).flatMap((found) => wrongImport(path, found)))).toEqual(
    [],
  )
})

test('the model and the reading of rows import nothing but zod, the model and themselves, and never wait, guess or look at a clock', () => {
  const pure = typescript.filter(({ path }) => /^src\/(model|reading)\//.test(path) && !isTest(path))
  const foreign = pure.flatMap(({ path, text }) => importsIn(text).map(({ from }) => `${path}: ${from}`))
  expect(foreign.filter((line) => !/: (zod|\.{1,2}\/.*|#model\/.*)$/.test(line))).toEqual([])
  expect(pure.filter(({ text }) => impure.test(codeOf(text))).map(({ path }) => path)).toEqual([])
})

test('the kernel of the model, with the shapes of records and of an organisation’s own model, imports no subject', () => {
  const isKernel = (path: string) =>
    /^src\/model\/(shapes\/)?\w+\.ts$/.test(path) && !gatherings.some((name) => path === `src/model/${name}.ts`)
  const kernel = typescript.filter(({ path }) => isKernel(path))
  expect(kernel.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['src/model/governance.ts', 'src/model/refusal.ts']),
  )
  const reached = kernel.flatMap(({ path, text }) =>
    importsIn(text).map(({ from }) => ({ path, target: posix.join(posix.dirname(path), from), from })),
  )
  const foreign = reached.filter(({ from, target }) => from !== 'zod' && !isKernel(target))
  expect(foreign.map(({ path, from }) => `${path}: ${from}`)).toEqual([])
})

test('folders are named after what is in them, at most four below src', () => {
  expect(code.filter(({ path }) => forbiddenFolders.test(path)).map(({ path }) => path)).toEqual([])
  const depth = (path: string) => path.split('/').length - 2
  expect(code.filter(({ path }) => path.startsWith('src/') && depth(path) > 4).map(({ path }) => path)).toEqual([])
})

test('nothing is exported without a name, and no file is longer than 250 lines', () => {
  const nameless = code.filter(({ path, text }) => /^export default\b/m.test(text) && !isStartedByName(path))
  expect(nameless.map(({ path }) => path)).toEqual([])
  const long = code
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250)
  const told = long.map(({ path, lines }) => `${path}: ${lines} lines`)
  for (const line of told.filter((_, index) => isTest(long[index]?.path ?? ''))) console.warn(`A long test: ${line}`)
  expect(told.filter((_, index) => !isExcused(long[index]?.path ?? ''))).toEqual([])
})

type Import = { from: string; typeOnly: boolean }

function importsIn(text: string): Import[] {
  const statements = codeOf(text).matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = codeOf(text).matchAll(/\bimport\(\s*()['"]([^'"]+)['"]/g)
  return [...statements, ...dynamic].map(([, type, from = '']) => ({ from, typeOnly: Boolean(type) }))
}

function wrongImport(path: string, { from, typeOnly }: Import): string[] {
  const room = roomOf(path)
  // Tests in every room borrow the fictional municipality, the small models of test/, and the acts that the contract offers.
  const allowed = [...(mayImport[room] ?? []), ...(isTest(path) ? ['demo', 'test', 'api'] : [])]
  const named = /^#(\w+)\//.exec(from)?.[1]
  const target = from.startsWith('.') ? roomOf(posix.join(posix.dirname(path), from)) : named
  if (target === undefined || (target === room && named === undefined)) return []
  // Only test/ has no # name of its own: elsewhere the eye should see every crossing.
  const wellWritten = named !== undefined || room === 'test' || target === 'test'
  const runsModel = room === 'web' && target === 'model' && !typeOnly && !isTest(path) && !modelForPages.test(from)
  return allowed.includes(target) && wellWritten && !runsModel ? [] : [`${path}: ${from}`]
}

function roomOf(path: string): string {
  return path.replace(/^src\//, '').split('/')[0] ?? ''
}

function isStartedByName(path: string): boolean {
  // A tool asks these for their default export.
  return path.endsWith('.config.ts') || path === 'test/postgresServer.ts' || path === 'test/journeys/folderOfServers.ts'
}

function isExcused(path: string): boolean {
  return isTest(path) || path === 'src/web/look/theme.css'
}
