import { expect, test } from 'vitest'
import { readSettings, SettingFault } from './settings.ts'

test.each([
  ['loopback', ['loopback']],
  ['none', []],
  ['10.0.0.5, 10.1.0.0/16,2001:db8::/48', ['10.0.0.5', '10.1.0.0/16', '2001:db8::/48']],
])('the proxies %s are trusted', (written, trusted) => {
  expect(readSettings({ STYRBORD_TRUSTED_PROXIES: written }).trustedProxies).toEqual(trusted)
})

test('a proxy on the same machine is trusted where nothing is said', () => {
  expect(readSettings({}).trustedProxies).toEqual(['loopback'])
})

test.each([
  ['STYRBORD_TRUSTED_PROXIES', 'proxy.vretaby.example'],
  ['STYRBORD_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['STYRBORD_TRUSTED_PROXIES', '10.0.0.0/8/8'],
  ['STYRBORD_TRUSTED_PROXIES', 'true'],
  ['BASE_URL', 'https://vretaby.example/styrbord'],
  ['BASE_URL', 'https://vretaby.example/?a=b'],
  ['BASE_URL', 'https://user@vretaby.example'],
  ['STYRBORD_IDLE_MINUTES', '4'],
  ['STYRBORD_IDLE_MINUTES', 'never'],
])('%s can’t be %s: a line says what was expected', (name, written) => {
  expect(() => readSettings({ [name]: written })).toThrow(SettingFault)
  expect(() => readSettings({ [name]: written })).toThrow(`${name}: expected `)
})

test.each(['https://vretaby.example', 'https://vretaby.example/', 'https://vretaby.example:8443'])(
  'BASE_URL can be %s',
  (written) => {
    expect(readSettings({ BASE_URL: written }).baseUrl).toBe(written)
  },
)
