import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// look.md's promise: text 4.5:1 on every ground and on its own soft ground, edges of controls and focus 3:1.
const css = readFileSync(new URL('../src/web/look/tokens.css', import.meta.url), 'utf8')
const grounds = ['paper', 'surface', 'sunken']
const texts = ['ink', 'ink-2', 'green', 'green-hover', 'business', 'it', 'kept', 'broken', 'due', 'deviation']
const onSoft = ['green', 'business', 'it', 'kept', 'broken', 'due', 'deviation'].map((ink) => [ink, `${ink}-soft`])
const others = [
  ['on-green', 'green'],
  ['on-green', 'green-hover'],
  ['ink', 'green-soft'],
  ['ink', 'due-soft'],
  ['ink', 'broken-soft'],
  // A receipt turns ink and surface about.
  ['surface', 'ink'],
]
const edges = ['line-strong', 'focus', 'green', 'broken'].flatMap((edge) => grounds.map((ground) => [edge, ground]))

describe.each(['light', 'dark'])('in %s', (scheme) => {
  const tokens = tokensOf(scheme)
  const onGround = texts.flatMap((ink) => grounds.map((ground) => [ink, ground]))

  test.each([...onGround, ...onSoft, ...others])('%s on %s is at least 4.5:1', (ink = '', ground = '') => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(edges)('the edge %s on %s is at least 3:1', (edge = '', ground = '') => {
    expect(contrast(tokens, edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

function tokensOf(scheme: string): ReadonlyMap<string, string> {
  const block = css.split(`[data-color-scheme="${scheme}"]`)[1]?.split('}')[0] ?? ''
  return new Map(
    Array.from(block.matchAll(/--sb-([\w-]+):\s*(#[0-9a-f]{6})/g), ([, name = '', hex = '']) => [name, hex]),
  )
}

function contrast(tokens: ReadonlyMap<string, string>, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(tokens, one), luminance(tokens, other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2's relative luminance. */
function luminance(tokens: ReadonlyMap<string, string>, name: string): number {
  const hex = tokens.get(name)
  if (hex === undefined) throw new Error(`tokens.css has no --sb-${name}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
