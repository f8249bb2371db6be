import { addressOf } from '../asking/api'
import { DownloadMenu } from '../parts/downloadMenu'
import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'

interface ListDownloadProps {
  readonly route: string
  /** What the page asked the list with: its filter and its day. */
  readonly sent?: { readonly params?: object | undefined; readonly query?: object | undefined }
}

/** The list that a page shows, as files: the same filter and day, and all pages of it. */
export function ListDownload({ route, sent = {} }: ListDownloadProps) {
  const href = (format: 'csv' | 'xlsx') => {
    const query = { ...sent.query, after: undefined, limit: undefined, lang: getLocale() }
    return addressOf(`${route}.${format}`, { params: sent.params, query }).url
  }
  return (
    <DownloadMenu
      files={[
        { href: href('xlsx'), word: m.parts_download_excel(), detail: m.parts_download_excel_detail() },
        { href: href('csv'), word: m.parts_download_csv(), detail: m.parts_download_csv_detail() },
      ]}
    />
  )
}
