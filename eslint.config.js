import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'

const noHtmlFromData = [
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|write|writeln)$/][object.name!='res']",
    message: 'No HTML from data.',
  },
  { selector: "NewExpression[callee.name='Function']", message: 'No code from strings.' },
]

export default defineConfigWithVueTs(
  { name: 'ignored', ignores: ['dist/**', 'dist-*/**', 'node_modules/**', '.cache/**', 'public/**'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.recommended,
  ...a11y.configs['flat/recommended'],
  {
    name: 'house',
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-v-text-v-html-on-component': 'error',
      'vue/multi-word-component-names': 'off',
      // An optional prop says so by its type.
      'vue/require-default-prop': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...noHtmlFromData],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    name: 'pure rooms: time, chance and the device are arguments',
    files: ['src/domain/**/*.ts', 'src/content-pack/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'fetch',
        'crypto',
        'performance',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-syntax': [
        'error',
        ...noHtmlFromData,
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take the time as an argument.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time as an argument.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Take chance as an argument.' },
      ],
    },
  },
  {
    name: 'the database is reached through src/storage, the device through src/platform',
    files: ['src/features/**/*.{ts,vue}', 'src/ui/**/*.{ts,vue}', 'src/composables/**/*.ts', 'src/i18n/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'indexedDB', 'localStorage', 'sessionStorage', 'caches', 'fetch'] },
  },
  {
    name: 'field updates only: a whole row put back from an old copy loses what another tab has written',
    files: ['src/storage/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noHtmlFromData,
        {
          selector: 'CallExpression[callee.property.name=/^(put|bulkPut|replace)$/][arguments.length=1]',
          message: 'Change the fields you mean with `update`; whole rows are replaced only by content pieces.',
        },
      ],
    },
  },
  {
    name: 'where whole rows are replaced',
    files: ['src/storage/pieces.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHtmlFromData] },
  },
  { name: 'commands speak', files: ['src/cli/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
  { name: 'test doubles', files: ['tests/**/*.ts'], rules: { 'vue/one-component-per-file': 'off' } },
  prettier,
)
