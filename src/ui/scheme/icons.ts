import type { Component } from 'vue'
import Person from '~icons/lucide/user'
import People from '~icons/lucide/users'
import Lock from '~icons/lucide/lock'
import Bell from '~icons/lucide/bell'
import Chat from '~icons/lucide/message-circle'
import Camera from '~icons/lucide/camera'
import Gear from '~icons/lucide/settings'
import Phone from '~icons/lucide/phone'
import Link from '~icons/lucide/link'
import Qr from '~icons/lucide/qr-code'
import Check from '~icons/lucide/check'
import Cross from '~icons/lucide/x'
import Device from '~icons/lucide/smartphone'
import Clock from '~icons/lucide/clock'
import Star from '~icons/lucide/star'
import House from '~icons/lucide/house'
import Shield from '~icons/lucide/shield'
import Paper from '~icons/lucide/file-text'
import Key from '~icons/lucide/key-round'
import Hand from '~icons/lucide/hand'
import Video from '~icons/lucide/video'
import Download from '~icons/lucide/download'
import Search from '~icons/lucide/search'
import Lamp from '~icons/lucide/lamp-ceiling'
import type { PictureIcon } from '@/domain/picture/picture'

export const PICTURE_ICON: Readonly<Record<PictureIcon, Component>> = {
  person: Person,
  people: People,
  lock: Lock,
  bell: Bell,
  chat: Chat,
  camera: Camera,
  gear: Gear,
  phone: Phone,
  link: Link,
  qr: Qr,
  check: Check,
  cross: Cross,
  device: Device,
  clock: Clock,
  star: Star,
  house: House,
  shield: Shield,
  paper: Paper,
  key: Key,
  hand: Hand,
  video: Video,
  download: Download,
  search: Search,
  lamp: Lamp,
}
