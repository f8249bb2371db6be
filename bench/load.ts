import autocannon from 'autocannon'

/** One request, as it is sent. */
export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
  /** Who asks. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface Measured {
  /** Answers a second. */
  readonly rate: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
  /** Answers that weren't 2xx, and requests without one. */
  readonly wrong: number
}

export const connections = 10

/** Asks these in turn for some seconds, on ten connections that each wait for their answer. */
export async function load(base: string, asks: readonly Ask[], seconds: number): Promise<Measured> {
  const times: number[] = []
  let next = 0
  const isSame = asks.every(({ method }) => method === 'GET')
  // What is read can be prepared; what is made must be another each time.
  const json = { 'content-type': 'application/json' }
  const requests = isSame
    ? asks.map((ask) => ({ ...ask, headers: { ...json, ...ask.headers } }))
    : [
        {
          setupRequest: (request: object) => {
            const ask = asks[next++ % asks.length]
            return { ...request, ...ask, headers: { ...json, ...ask?.headers } }
          },
        },
      ]
  const run = autocannon({
    url: base,
    connections,
    duration: seconds,
    headers: json,
    requests,
  })
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const { duration, non2xx, errors, timeouts } = await run
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { rate: times.length / duration, median: at(0.5), p99: at(0.99), wrong: non2xx + errors + timeouts }
}

/** The same one after the other, each waited for: at least twice, however long it takes. */
export async function loadAlone(base: string, asks: readonly Ask[], seconds: number): Promise<Measured> {
  const times: number[] = []
  let wrong = 0
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000
  for (let n = 0; n < 2 || elapsed() < seconds; n += 1) {
    const { path = '/', method, headers } = asks[n % asks.length] ?? {}
    const asked = performance.now()
    const response = await fetch(base + path, { method: method ?? 'GET', headers: { ...headers } })
    await response.arrayBuffer()
    times.push(performance.now() - asked)
    if (!response.ok) wrong += 1
  }
  const duration = elapsed()
  times.sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN
  return { rate: times.length / duration, median, p99: times.at(-1) ?? Number.NaN, wrong }
}
