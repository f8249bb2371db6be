import { Button } from '../../parts/button'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { dayOfMoment } from '../../parts/moments'
import { m } from '../../words/compiled/messages'
import { ShownOnce } from './shownOnce'

interface ActivationLinkProps {
  name: string
  code: string
  expiresAt: string
  /** One more account; left out where there is only this one. */
  onMore?: (() => void) | undefined
}

/** The link with which an account's owner chooses a password. */
export function ActivationLink({ name, code, expiresAt, onMore }: ActivationLinkProps) {
  return (
    <ShownOnce
      heading={m.access_link_heading({ name })}
      secret={`${location.origin}/aktivera#kod=${encodeURIComponent(code)}`}
      copyWord={m.access_copy_link()}
      actions={
        <>
          <LinkButton to="/konton">{m.access_to_accounts()}</LinkButton>
          {onMore !== undefined && (
            <Button kind="text" onClick={onMore}>
              {m.access_make_another()}
            </Button>
          )}
        </>
      }
    >
      <p>{m.access_link_why({ name, day: longDay(dayOfMoment(expiresAt)) })}</p>
    </ShownOnce>
  )
}
