import { expect, test } from 'vitest'
import { callerAddress } from './callerAddress.ts'

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (ip, counted) => {
  expect(callerAddress({ ip })).toBe(counted)
})

test('whoever has hung up is nowhere, which is no fault', () => {
  expect(callerAddress({ ip: undefined })).toBe('')
})
