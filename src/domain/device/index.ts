export * from './readUserAgent.ts'
