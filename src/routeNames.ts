/** Every place in the app by name: the only thing rooms know of each other. */
export const places = {
  home: 'home',
  invite: 'invite',
  journey: 'journey',
  step: 'step',
  guides: 'guides',
  guide: 'guide',
  readStep: 'read-step',
  help: 'help',
  helpTree: 'help-tree',
  security: 'security',
  securityItem: 'security-item',
  emergency: 'emergency',
  emergencyCard: 'emergency-card',
  practice: 'practice',
  check: 'check',
  scan: 'scan',
  regulation: 'regulation',
  clause: 'clause',
  glossary: 'glossary',
  invites: 'invites',
  settings: 'settings',
  data: 'data',
  install: 'install',
  about: 'about',
} as const

export type Place = (typeof places)[keyof typeof places]
