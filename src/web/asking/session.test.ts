import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { sessionEnded } from './api'
import { followSession, rememberEntry } from './session'

const anna = { account: { id: 'anna' }, organisation: { id: 'here' } }
/** What the server answers who one is, in turn; the last goes on. */
let answers: unknown[] = []
const kept = new Map<string, string>()
/** What the other tabs heard. */
let heard: unknown[] = []
const windowed = new EventTarget()

vi.stubGlobal('fetch', async () => Response.json(answers.length > 1 ? answers.shift() : answers[0]))
vi.stubGlobal('addEventListener', windowed.addEventListener.bind(windowed))
vi.stubGlobal('removeEventListener', windowed.removeEventListener.bind(windowed))
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => {
    if (kept.delete(key)) heard.push(`${key} is gone`)
  },
})
afterAll(() => void vi.unstubAllGlobals())
beforeEach(() => {
  rememberEntry('anna')
  heard = []
})

/** What the tab shows when it is told that its session has ended: is one out? */
async function shown(answered: unknown[]) {
  answers = answered
  const isOut: boolean[] = []
  const unfollow = followSession('anna', (out) => void isOut.push(out))
  sessionEnded.dispatchEvent(new Event('ended'))
  await vi.waitFor(() => expect(isOut).toHaveLength(2))
  unfollow()
  return isOut
}

test('a late answer from before another tab signed in puts nobody out', async () => {
  expect(await shown([anna])).toEqual([true, false])
  // Who one is may be answered late too.
  expect(await shown([null, anna])).toEqual([true, false])
  expect(heard).toEqual([])
})

test('when nobody is signed in any more the other tabs hear of it', async () => {
  expect(await shown([null])).toEqual([true, true])
  expect(heard).toEqual(['signed-in is gone'])
})

test('when it couldn’t be asked this tab is out, and the others aren’t told', async () => {
  vi.stubGlobal('fetch', async () => Response.error())
  expect(await shown([])).toEqual([true, true])
  expect(heard).toEqual([])
})
