import { cpSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { dist } from './built.mjs'
import { root } from './installed.mjs'

const src = join(root, 'src')

/** Bundles one entry to one file, so that what it finds beside itself doesn't depend on how code was split. */
export function serverBundle(entry, outFile, watch = null) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [filesBesideTheCode(outFile)],
    build: {
      ssr: join(root, entry),
      outDir: join(dist, dirname(outFile)),
      emptyOutDir: false,
      target: 'node20',
      sourcemap: true,
      watch,
      rolldownOptions: {
        output: { entryFileNames: outFile.slice(dirname(outFile).length + 1), codeSplitting: false },
      },
    },
  }
}

/**
 * `new URL('./worker.mjs', import.meta.url)` names a file beside its source; after bundling that place is gone.
 * What lies under src/ is copied to files/ in the same tree and the address is turned there; what lies outside
 * (models/, dist/web) is addressed where it is.
 */
function filesBesideTheCode(outFile) {
  const home = join(dist, dirname(outFile))
  return {
    name: 'styrbord:files-beside-the-code',
    transform(code, id) {
      const file = id.split('?')[0]
      if (!code.includes('import.meta.url') || file.includes('node_modules')) return
      const mended = code.replace(
        /new URL\(\s*(['"`])(\.{1,2}\/[^'"`$]*)\1,\s*import\.meta\.url,?\s*\)/g,
        (_all, _quote, address) => {
          const target = join(dirname(file), address)
          const inSource = !relative(src, target).startsWith('..')
          const place = inSource ? join(home, 'files', relative(src, target)) : target
          const slash = address.endsWith('/') && !place.endsWith(sep) ? '/' : ''
          const path = relative(home, place).split(sep).join('/')
          return `new URL(${JSON.stringify((path.startsWith('.') ? path : `./${path}`) + slash)}, import.meta.url)`
        },
      )
      return { code: mended, map: null }
    },
    writeBundle() {
      copyFilesBesideTheCode(join(home, 'files'))
    },
  }
}

function copyFilesBesideTheCode(to) {
  for (const path of readdirSync(src, { recursive: true }).filter((name) => !/^web\b|\.tsx?$/.test(name))) {
    if (statSync(join(src, path)).isFile()) cpSync(join(src, path), join(to, path))
  }
}
