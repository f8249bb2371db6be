/** What is told of who comes in and what they take, by ids and addresses alone: never a name, a secret or what was written. */
type SecurityEvent =
  | { readonly event: 'signed-in' | 'password-changed'; readonly account: string; readonly by: WayIn }
  | { readonly event: 'sign-in-failed'; readonly account: string | null; readonly by: WayIn }
  | { readonly event: 'signed-out'; readonly account: string }
  | { readonly event: 'token-used'; readonly account: string; readonly token: string }
  | ({ readonly event: 'refused'; readonly code: string | null } & Asked)
  | ({ readonly event: 'list-taken'; readonly format: string } & Asked)
  | ({ readonly event: 'protected-read'; readonly persons: readonly string[] } & Asked)
  | ({ readonly event: 'secrets-read'; readonly fields: readonly string[] } & Asked)
  | { readonly event: 'limited'; readonly account: string | null; readonly limit: Limit; readonly route: string }

/** Who asked for what, by session or token: `GET /api/v1/persons/:id`, without what stood in the address. */
interface Asked {
  readonly account: string | null
  readonly by: { readonly session: string } | { readonly token: string } | null
  readonly route: string
}
type WayIn = 'password' | 'code' | 'demo'
/** Of requests in all, of those that nobody was let in by, of tries at an address, of tries at an account, and of passwords that wait to be hashed. */
type Limit = 'requests' | 'not-signed-in' | 'sign-in' | 'account' | 'hashing'

export type SecurityLog = (event: SecurityEvent & { readonly address: string }) => void

export type Write = (line: string) => void

/** One line of JSON for each, marked so that it is told apart from everything else on standard output. */
export const securityLogTo =
  (write: Write, now: () => string): SecurityLog =>
  (told) =>
    write(JSON.stringify({ log: 'security', at: now(), ...told }))
