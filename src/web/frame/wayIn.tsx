import { type ComponentProps, lazy, Suspense } from 'react'

const load = () => import('../pages/access/signInPage')
const SignInPage = lazy(() => load().then((part) => ({ default: part.SignInPage })))

/** The way in, fetched by those who are outside: whoever is signed in needs none of it. */
export const WayIn = (props: ComponentProps<typeof SignInPage>) => (
  <Suspense>
    <SignInPage {...props} />
  </Suspense>
)
