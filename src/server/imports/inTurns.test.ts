import { expect, test } from 'vitest'
import { eachInSteps } from '#reading/steps'
import { inTurns } from './inTurns.ts'

test('others come in between the steps of long work, and it answers what it would have at once', async () => {
  const order: string[] = []
  const others = (async () => {
    for (let at = 0; at < 3; at += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      order.push('another')
    }
  })()
  const answer = await inTurns(
    eachInSteps([1, 2, 3, 4, 5], (each) => {
      order.push('step')
      return each * 2
    }),
    0,
  )
  await others
  expect(answer).toEqual([2, 4, 6, 8, 10])
  expect(order.indexOf('another')).toBeLessThan(order.lastIndexOf('step'))
})

test('a fault in a step is the caller’s', async () => {
  const work = eachInSteps([1], () => {
    throw new Error('it broke')
  })
  await expect(inTurns(work)).rejects.toThrow('it broke')
})
