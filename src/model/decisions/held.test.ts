import { expect, test } from 'vitest'
import { demoId, objectId, personId } from '#demo/ids'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { findingsIn, findingsOn } from '../findingsOn.ts'
import { Governance } from '../governance.ts'
import type { Decision, Structure } from '../structure.ts'
import { decidedWithoutMandate, withoutMandate } from './decidedWithoutMandate.ts'
import { whyNotHeld } from './held.ts'

const today = vretabyOn()

test('in Vretaby everybody who decided held the mandate', () => {
  expect(decidedWithoutMandate.ask(today)).toEqual([])
})
