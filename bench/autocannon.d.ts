declare module 'autocannon' {
  interface Result {
    /** Seconds. */
    readonly duration: number
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
  }

  interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly headers: Readonly<Record<string, string>>
    readonly requests: readonly object[]
    /** Milliseconds between looks at the clock. */
    readonly sampleInt?: number
    /** The run ends after so many, if not before. */
    readonly maxOverallRequests?: number
  }

  interface Run extends PromiseLike<Result> {
    on(event: 'response', listen: (client: object, status: number, bytes: number, milliseconds: number) => void): void
  }

  // The package is written so: its one export is this function.
  export default function autocannon(options: Options): Run
}
