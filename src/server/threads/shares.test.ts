import { expect, test } from 'vitest'
import { faultOf } from '../http/problems.ts'
import { type Asker, inTurn } from './shares.ts'

const somebody = (organisationId: string = crypto.randomUUID()) => ({ accountId: crypto.randomUUID(), organisationId })

/** All ask at once, and none is done before all have asked. In the order in which they are refused or begin. */
async function orderOf(all: readonly Asker[]): Promise<readonly (Asker | string)[]> {
  const seen: (Asker | string)[] = []
  const does = (asker: Asker) => async () => {
    seen.push(asker)
  }
  await Promise.all(all.map((each) => inTurn(each, does(each)).catch((why) => seen.push(String(faultOf(why))))))
  return seen
}

test('one account has one file that is read and two that wait, and others come before those', async () => {
  const [one, other] = [somebody(), somebody()]
  const seen = await orderOf([one, one, one, one, other])
  expect(seen.filter((each) => typeof each === 'string')).toEqual(['own-files-wait'])
  expect(seen.filter((each) => typeof each !== 'string')).toEqual([one, other, one, one])
})

test('one organisation leaves room for others to wait, and those go before its own', async () => {
  const others = Array.from({ length: 4 }, () => somebody())
  const seen = await orderOf([...Array.from({ length: 20 }, () => somebody('one')), ...others])
  expect(seen.filter((each) => each === 'busy')).toHaveLength(6)
  const begun = seen.flatMap((each) => (typeof each === 'string' ? [] : [each.organisationId]))
  // Two of its own had begun; from then on each second place is another's.
  const own = (each: string) => each === 'one'
  expect(begun.map(own)).toEqual([true, true, ...Array(4).fill([false, true]).flat(), ...Array(8).fill(true)])
})
