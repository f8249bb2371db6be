import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Written {
  subject: string
  key: string
  text: unknown
}
const settings = JSON.parse(readFileSync(new URL('project.inlang/settings.json', import.meta.url), 'utf8'))
const patterns: readonly string[] = settings['plugin.inlang.messageFormat'].pathPattern
const sv = written('sv')
const en = written('en')

// The compiler lets a key in one file overwrite the same key in another, without a word.
test('every message begins with its subject, so no two files hold the same one', () => {
  const astray = [...sv, ...en].filter(({ subject, key }) => !new RegExp(`^${subject}_[a-z0-9_]+$`).test(key))
  expect(astray).toEqual([])
})

test('every message exists in Swedish and in English, with the same parameters', () => {
  const forms = (messages: readonly Written[]) => messages.map(({ key, text }) => `${key} ${parameters(text)}`).sort()
  expect(forms(en)).toEqual(forms(sv))
})

test('nobody is shouted at', () => {
  expect([...sv, ...en].filter(({ text }) => /!|tyvärr|\boj\b/i.test(JSON.stringify(text)))).toEqual([])
})

function written(locale: string): readonly Written[] {
  return patterns.flatMap((pattern) => {
    const file = new URL(pattern.replace('{locale}', locale), import.meta.url)
    const subject = pattern.replace('./', '').split('.')[0] ?? ''
    return Object.entries(JSON.parse(readFileSync(file, 'utf8')))
      .filter(([key]) => key !== '$schema')
      .map(([key, text]) => ({ subject, key, text }))
  })
}

function parameters(text: unknown): string {
  return [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort().join()
}
