import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { promised } from '#api/listFiles'
import { openApiDocument } from '#api/openapi'

const root = fileURLToPath(new URL('..', import.meta.url))
const document = openApiDocument('http://127.0.0.1:4180')

test('the OpenAPI document passes its linter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'styrbord-openapi-'))
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(document))
  const linter = join(root, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js')
  // A linter has nothing to tell anybody else, and no newer self to look for.
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' }
  const args = [linter, 'lint', file, '--config', join(root, 'redocly.yaml'), '--format=json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1e8 }).catch(
    (error: { stdout: string }) => error,
  )
  rmSync(folder, { recursive: true })
  const { problems } = JSON.parse(stdout) as {
    problems: { ruleId: string; message: string; location: { pointer?: string }[] }[]
  }
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)).toEqual([])
}, 60_000)

test('the OpenAPI document has every route, and no two operations share a name', () => {
  const paths = document.paths as Record<string, Record<string, { operationId: string }>>
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual(Object.keys(promised).sort())
  const names = Object.values(paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  )
  expect(new Set(names).size).toBe(names.length)
})
