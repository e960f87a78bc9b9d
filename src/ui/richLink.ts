import type { Component, InjectionKey } from 'vue'

/**
 * The component that turns a place inside the app into a link: `<X :to="'guide:slug'">words</X>`. The shell provides it; without one the words
 * stand as plain text. `to` is one of the places of authored text: `guide:slug`, `help:slug`, `term:id`, `regulation:2.5-1`, or a bare room.
 */
export const RichLinkKey: InjectionKey<Component<{ to: string }>> = Symbol('RichLink')
