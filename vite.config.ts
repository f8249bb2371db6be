import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import packageJson from './package.json' with { type: 'json' }
import { compileWords } from './scripts/words.mjs'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: folder('src/web'),
  define: { 'import.meta.env.VITE_STYRBORD_VERSION': JSON.stringify(packageJson.version) },
  plugins: [
    words(),
    react(),
    // React Aria speaks thirty languages as it comes; two are ours.
    { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    outDir: folder('dist/web'),
    emptyOutDir: true,
    // A data: font or picture would need a hole in the content policy.
    assetsInlineLimit: 0,
    // Browsers without it fetch the same parts a moment later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // React changes seldom: kept in browsers from one version of ours to the next.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // Every form is made of the same parts and a table: apart, they would each be a file.
            { name: 'forms', test: /src[\\/](web[\\/]forms|api[\\/]\w+Fields)/, includeDependenciesRecursively: false },
            // Words that several pages share would each be a file, and every file is named in the entry.
            // Likewise what every list is made of, and the lists that several pages show, with what they call things.
            ...[
              { name: 'lists', test: /[\\/]web[\\/]lists[\\/]\w+\.tsx?$/ },
              { name: 'listed', test: /[\\/](?:api[\\/]\w+|model[\\/]workRecords)\.ts$/ },
            ].map((part) => ({
              ...part,
              minShareCount: 2,
              includeDependenciesRecursively: false,
            })),
            ...['components|componentforms|moves', 'people'].map((subjects) => ({
              name: `${subjects.split('|')[0]}Words`,
              test: new RegExp(`messages[\\\\/](${subjects})_`),
              minShareCount: 2,
              includeDependenciesRecursively: false,
            })),
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 4181,
    proxy: { '/api': 'http://127.0.0.1:4180' },
  },
})

/** The texts are compiled before the build; in dev also when one of them is written. */
function words(): Plugin {
  return {
    name: 'styrbord-words',
    buildStart: compileWords,
    hotUpdate({ file }) {
      if (/[\\/]words[\\/]\w+\.\w\w\.json$/.test(file)) compileWords()
    },
  }
}
