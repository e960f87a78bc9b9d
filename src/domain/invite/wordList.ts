/** One of the 256 check-words: a thing that can be drawn, said aloud and told from all the others. */
export interface CheckWord {
  readonly ru: string
  readonly en: string
  /** an emoji that phones have had since 2017 */
  readonly picture: string
}

/** In the order of their numbers, 0–255. Frozen: they stand on printed posters. */
const ROWS = `
авокадо avocado 🥑, автобус bus 🚌, акула shark 🦈, алмаз diamond 💎, ананас pineapple 🍍, антенна antenna 📡,
апельсин orange 🍊, арахис peanut 🥜, арбуз watermelon 🍉, бабочка butterfly 🦋, бадминтон badminton 🏸, банан banana 🍌,
барабан drum 🥁, баскетбол basketball 🏀, батарейка battery 🔋, башня tower 🗼, билет ticket 🎫, брокколи broccoli 🥦,
будильник alarm ⏰, буйвол buffalo 🐃, букет bouquet 💐, бутерброд sandwich 🥪, вагон railcar 🚃, ванна bath 🛁,
велосипед bicycle 🚲, верблюд camel 🐪, вертолёт helicopter 🚁, весы scales ⚖️, вилка fork 🍴, виноград grapes 🍇,
вишня cherry 🍒, волк wolf 🐺, волна wave 🌊, вулкан volcano 🌋, газета newspaper 📰, галстук necktie 👔, гамбургер burger 🍔,
гитара guitar 🎸, голубь dove 🕊️, гольф golf ⛳, гора mountain 🏔️, градусник thermometer 🌡️, гриб mushroom 🍄,
грузовик truck 🚚, груша pear 🍐, гусеница caterpillar 🐛, дверь door 🚪, дельфин dolphin 🐬, дерево tree 🌳, джинсы jeans 👖,
джойстик joystick 🎮, диван sofa 🛋️, динозавр dinosaur 🦕, диск disc 💿, дождь rain 🌧️, дом house 🏠, дракон dragon 🐉,
дыня melon 🍈, единорог unicorn 🦄, ёжик hedgehog 🦔, ёлка spruce 🌲, жираф giraffe 🦒, жук beetle 🐞, завод factory 🏭,
звезда star ⭐, зебра zebra 🦓, земля earth 🌍, зонт umbrella ☂️, кактус cactus 🌵, календарь calendar 📅, камера camera 📷,
каноэ canoe 🛶, капля drop 💧, карандаш pencil ✏️, карта map 🗺️, картошка potato 🥔, карусель carousel 🎠,
катер speedboat 🚤, каштан chestnut 🌰, кегли bowling 🎳, киви kiwi 🥝, кисть brush 🖌️, кит whale 🐳,
клавиатура keyboard ⌨️, клевер clover 🍀, клён maple 🍁, клубника strawberry 🍓, ключ key 🔑, книга book 📖,
кнопка pushpin 📌, коала koala 🐨, кокос coconut 🥥, колба flask ⚗️, колокол bell 🔔, кольцо ring 💍, компьютер laptop 💻,
конфета candy 🍬, коньки skates ⛸️, корабль ship 🚢, корова cow 🐄, кофе coffee ☕, кошка cat 🐈, краб crab 🦀,
креветка shrimp 🦐, крендель pretzel 🥨, крепость castle 🏰, кресло armchair 💺, кровать bed 🛏️, крокодил crocodile 🐊,
кролик rabbit 🐇, кроссовки sneakers 👟, кубок trophy 🏆, кувшин jug 🏺, кукуруза corn 🌽, лампа lamp 💡, лев lion 🦁,
лента ribbon 🎀, леопард leopard 🐆, лимон lemon 🍋, линейка ruler 📏, лиса fox 🦊, лошадь horse 🐎, луна moon 🌙,
лыжи skis 🎿, лягушка frog 🐸, магазин store 🏪, маска mask 🎭, машина car 🚗, мёд honey 🍯, медаль medal 🏅, медведь bear 🐻,
метро subway 🚇, микроскоп microscope 🔬, микрофон microphone 🎤, мишень target 🎯, молния lightning ⚡, молоко milk 🥛,
морковь carrot 🥕, мороженое sundae 🍦, мост bridge 🌉, мотоцикл motorcycle 🏍️, музей museum 🏛️, муравей ant 🐜,
мышь mouse 🐁, мята mint 🌿, мяч ball ⚽, наушники headphones 🎧, ножницы scissors ✂️, носорог rhinoceros 🦏, огонь flame 🔥,
огурец cucumber 🥒, орёл eagle 🦅, остров island 🏝️, осьминог octopus 🐙, очки glasses 👓, палатка tent ⛺, пальма palm 🌴,
панда panda 🐼, папка folder 📁, парус sail ⛵, пельмени dumpling 🥟, перец pepper 🌶️, персик peach 🍑, перчатки gloves 🧤,
печенье cookie 🍪, пианино piano 🎹, пингвин penguin 🐧, пирог pie 🥧, письмо letter ✉️, пицца pizza 🍕, платье dress 👗,
подарок gift 🎁, подсолнух sunflower 🌻, поезд train 🚂, помада lipstick 💄, помидор tomato 🍅, пончик doughnut 🍩,
попкорн popcorn 🍿, посылка parcel 📦, почта mailbox 📮, принтер printer 🖨️, пудинг pudding 🍮, пустыня desert 🏜️,
пчела bee 🐝, радио radio 📻, радуга rainbow 🌈, ракушка shell 🐚, регби rugby 🏉, рельсы rails 🛤️, робот robot 🤖,
роза rose 🌹, ромашка daisy 🌼, росток sprout 🌱, рыба fish 🐟, рюкзак backpack 🎒, саксофон saxophone 🎷, салат salad 🥗,
самолёт airplane ✈️, санки sled 🛷, сапог boot 👢, светофор stoplight 🚦, свеча candle 🕯️, сердце heart ❤️,
скрипка violin 🎻, слон elephant 🐘, снеговик snowman ⛄, снежинка snowflake ❄️, собака dog 🐕, сова owl 🦉, солнце sun ☀️,
спагетти spaghetti 🍝, спутник satellite 🛰️, стадион stadium 🏟️, сумка handbag 👜, суп soup 🍲, суши sushi 🍣,
сыр cheese 🧀, такси taxi 🚕, телевизор television 📺, тележка trolley 🛒, телескоп telescope 🔭, телефон telephone ☎️,
теннис tennis 🎾, тетрадь notebook 📓, тигр tiger 🐅, торт cake 🎂, трактор tractor 🚜, трамвай tram 🚊,
треугольник triangle 📐, труба trumpet 🎺, туман fog 🌫️, тыква pumpkin 🎃, тюльпан tulip 🌷, удочка rod 🎣, улитка snail 🐌,
утка duck 🦆, фейерверк fireworks 🎆, флаг flag 🚩, фонарик flashlight 🔦, фонтан fountain ⛲, футболка shirt 👕,
хлеб bread 🍞, хоккей hockey 🏒, хомяк hamster 🐹, цирк circus 🎪, цыплёнок chick 🐤, часы watch ⌚, черепаха turtle 🐢,
шарик balloon 🎈, шестерёнка cogwheel ⚙️, школа school 🏫, шляпа hat 🎩, шоколад chocolate 🍫, яблоко apple 🍎,
якорь anchor ⚓, ящерица lizard 🦎
`

export const CHECK_WORDS: readonly CheckWord[] = ROWS.trim()
  .split(/,\s/)
  .map((row) => {
    const [ru = '', en = '', picture = ''] = row.split(' ')
    return { ru, en, picture }
  })
