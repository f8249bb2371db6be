/**
 * The sign-in library is half of all that a start loads. Asked for in this way it is read while the database opens in its
 * thread; an import at a file's head is read before anything else is done.
 */
export async function loadSignInLibrary() {
  const [{ betterAuth }, { APIError, createAuthEndpoint }] = await Promise.all([
    import('better-auth'),
    import('better-auth/api'),
  ])
  return { betterAuth, APIError, createAuthEndpoint }
}

export type SignInLibrary = Awaited<ReturnType<typeof loadSignInLibrary>>
