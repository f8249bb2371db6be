import { expect, test } from 'vitest'
import { contract } from '#api/contract'
import type { Act } from '#model/acts'
import { refusalCodes } from '#model/refusalCodes'
import { answersFolder, noted } from './seenAnswers.ts'

/** Not yet answered in any test. This list only gets shorter. */
const unanswered: readonly string[] = [
  'assessed-for-other-side',
  'decision-maker-vacant',
  'dialogue-missing',
  'nobody-may-decide',
  'not-own-operation',
  'side-not-in-role',
  'works-for-missing',
]

// Asked of what was answered over HTTP in this run, the last of it: that a rule's own test meets a refusal, or that its code
// stands somewhere in a test, doesn't show that anybody is ever told so.
test.runIf(answersFolder)('every refusal is answered by an endpoint in some test', () => {
  const answered = noted()
  const silent = Object.keys(refusalCodes).filter((code) => !answered.has(code))
  expect(silent.filter((code) => !unanswered.includes(code))).toEqual([])
  const known = unanswered.filter((code) => silent.includes(code))
  if (known.length > 0) console.warn(`Refusals that no endpoint has answered in a test yet: ${known.join(', ')}`)
})

// A form with a file is sent by hand, not through the callers that watch what an act leaves.
const sentByHand = ['imports.upload']
/** Not yet done by themselves in any test. This list only gets shorter. */
const notYetDone = ['component-moves.consult', 'objects.close']

test.runIf(answersFolder)(
  'every act is done in some test, leaves one entry, and hands on the structure that a load gives',
  () => {
    const done = noted()
    const ids = Object.values(contract).flatMap((endpoint) => ('act' in endpoint ? [(endpoint.act as Act).id] : []))
    expect(ids.length).toBeGreaterThan(60)
    expect(ids.filter((id) => !done.has(`act ${id}`) && ![...sentByHand, ...notYetDone].includes(id))).toEqual([])
  },
)
