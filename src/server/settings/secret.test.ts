import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testSettings } from '../http/serverForTests.ts'
import { secretFor } from './secret.ts'
import { SettingFault } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrbord-secret-'))
const settings = { ...testSettings, secret: undefined, folder }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a secret is made once, and nothing half lies beside it', () => {
  const made = secretFor(settings)
  expect(made.length).toBeGreaterThanOrEqual(43)
  expect(secretFor(settings)).toBe(made)
  expect(readdirSync(folder)).toEqual(['secret'])
})

test.each(['', '\n', 'short'])('a secret that holds %j signs nothing: a line says what to do', (content) => {
  writeFileSync(join(folder, 'secret'), content)
  expect(() => secretFor(settings)).toThrow(SettingFault)
  expect(() => secretFor(settings)).toThrow('Remove it and start again')
})
