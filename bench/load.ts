import autocannon from 'autocannon'

/** One request, as it is sent. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: string
  /** Who asks. */
  readonly headers?: Readonly<Record<string, string>>
}

/** What is asked in turn, or another each time, so many at most. */
export type Asks = readonly Ask[] | { readonly next: () => Ask; readonly most?: number | undefined }

export interface Measured {
  /** Answers a second. */
  readonly rate: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
  /** Answers that weren't 2xx, and requests without one; a round in which nothing was answered has one too. */
  readonly wrong: number
}

export const connections = 10
/** Milliseconds between looks at the clock: a round lasts no longer than it should. */
const oftenEnough = 50

/** Asks these for some seconds, on ten connections that each wait for their answer. */
export async function load(base: string, asks: Asks, seconds: number, callers = connections): Promise<Measured> {
  const times: number[] = []
  const json = { 'content-type': 'application/json' }
  const begun = performance.now()
  let ended = begun
  const most = 'next' in asks ? asks.most : undefined
  const run = autocannon({
    url: base,
    // A connection that gets none of so many would ask for as many as it can.
    connections: Math.min(callers, most ?? callers),
    duration: seconds,
    sampleInt: oftenEnough,
    headers: json,
    requests: requestsOf(asks, json),
    ...(most === undefined ? {} : { maxOverallRequests: most }),
  })
  run.on('response', (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds)
    ended = performance.now()
  })
  const { duration, non2xx, errors, timeouts } = await run
  // Those that there were so many of may have come to their end before the time.
  const took = most === undefined ? duration : (ended - begun) / 1_000
  const wrong = non2xx + errors + timeouts
  return { ...summed(times), rate: times.length / took, wrong: times.length === 0 ? wrong + 1 : wrong }
}

function requestsOf(asks: Asks, json: Readonly<Record<string, string>>): readonly object[] {
  // What is read can be prepared; what is made must be another each time.
  if (!('next' in asks) && asks.every(({ method }) => method === 'GET'))
    return asks.map((ask) => ({ ...ask, headers: { ...json, ...ask.headers } }))
  let at = 0
  const next = 'next' in asks ? asks.next : () => asks[at++ % asks.length]
  return [
    {
      setupRequest: (request: object) => {
        const ask = next()
        return { ...request, body: undefined, ...ask, headers: { ...json, ...ask?.headers } }
      },
    },
  ]
}

/** The same one after the other, each waited for: at least twice, however long it takes. */
export async function loadAlone(base: string, asks: Asks, seconds: number): Promise<Measured> {
  const times: number[] = []
  let wrong = 0
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000
  for (let n = 0; n < 2 || elapsed() < seconds; n += 1) {
    const { milliseconds, status } = await askedOnce(base, 'next' in asks ? asks.next() : asks[n % asks.length])
    times.push(milliseconds)
    if (!isRight(status)) wrong += 1
  }
  return { ...summed(times), rate: times.length / elapsed(), wrong }
}

/** One request, waited for. */
export async function askedOnce(base: string, ask: Ask | undefined) {
  const { path = '/', method = 'GET', body, headers } = ask ?? {}
  const asked = performance.now()
  const response = await fetch(base + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  })
  const answer = Buffer.from(await response.arrayBuffer())
  return { answer, status: response.status, milliseconds: performance.now() - asked }
}

export const isRight = (status: number): boolean => status >= 200 && status < 300

/** Sorts them. */
export function summed(times: number[]): Pick<Measured, 'median' | 'p99'> {
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}
