import { LinkButton } from '../../parts/linkButton'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'

/** An address that leads nowhere: what may have happened, and two ways on. */
export function NotFoundPage() {
  return (
    <TitledPage heading={m.shell_not_found()} sentence={m.about_not_found_why()}>
      <div className="sb-form-actions">
        <LinkButton kind="primary" to="/">
          {m.about_to_home()}
        </LinkButton>
        <LinkButton to="/sok">{m.about_to_search()}</LinkButton>
      </div>
    </TitledPage>
  )
}
