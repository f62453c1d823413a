/** A text of the pool; `number` counts within its language. */
export interface PoolText {
  language: string
  number: number
  text: string
}

/** Everyday words of each language in the order of how often they are drawn: the first very often, the last seldom. */
const wordsOf: Record<string, string> = {
  de: 'die der das ist nicht und auf Straße seit Laterne kaputt bitte am Müll liegt Gehweg Spielplatz Bäume Wochen dunkel Baustelle Kreuzung Straßenlaterne Schlagloch Fahrrad Haltestelle Nachbarn Lärm Kinder gefährlich Parkbank Container Hundekot Ampel Brücke Glasscherben Wasserrohr Kita Sperrmüll Graffiti',
  'de-simple': 'die ist kaputt Lampe Straße dunkel bitte Müll Weg Park Kinder Baum laut Auto Bank Ampel',
  en: 'the is not and on street light broken please since rubbish lies pavement playground trees weeks dark crossing pothole bicycle stop neighbours noise children dangerous bench container bridge glass pipe bulky',
  uk: 'не і на вулиця ліхтар світить будь ласка сміття лежить тротуар дитячий майданчик дерева тиждень темно перехрестя яма зупинка сусіди шум діти небезпечно лавка міст скло',
  ar: 'في على الشارع لا المصباح مكسور من فضلك القمامة الرصيف الملعب الأشجار أسابيع مظلم التقاطع حفرة الجيران ضوضاء الأطفال خطير مقعد جسر زجاج',
  ru: 'не и на улица фонарь горит пожалуйста мусор лежит тротуар детская площадка деревья неделя темно перекрёсток яма остановка соседи шум дети опасно скамейка мост стекло',
  vi: 'không và đường đèn hỏng xin rác nằm vỉa hè sân chơi cây tuần tối ngã tư ổ gà trạm hàng xóm ồn trẻ em nguy hiểm ghế cầu kính',
  tr: 've bir sokak lambası bozuk lütfen çöp kaldırım oyun parkı ağaçlar hafta karanlık kavşak çukur durak komşular gürültü çocuklar tehlikeli bank köprü cam',
  fa: 'در و خیابان چراغ خراب لطفا زباله پیاده رو زمین بازی درختان هفته تاریک چهارراه چاله ایستگاه همسایه صدا کودکان خطرناک نیمکت پل شیشه',
  pl: 'nie i na ulica latarnia zepsuta proszę śmieci leży chodnik plac zabaw drzewa tydzień ciemno skrzyżowanie dziura przystanek sąsiedzi hałas dzieci niebezpieczne ławka most szkło',
  ro: 'nu și pe strada lampa stricată vă rog gunoi trotuar loc de joacă copaci săptămână întuneric intersecție groapă stație vecini zgomot copii periculos bancă pod sticlă',
  ku: 'û li kolan lampe xera ji kerema xwe çop peyarê parka zarokan dar hefte tarî xaçerê çal rawestgeh cîran deng zarok xeternak pir şûşe',
  fr: 'le la et rue lampadaire cassé merci déchets trottoir aire de jeux arbres semaine sombre carrefour trou arrêt voisins bruit enfants dangereux banc pont verre',
  es: 'la el y calle farola rota por favor basura acera parque infantil árboles semana oscuro cruce bache parada vecinos ruido niños peligroso banco puente vidrio',
}

/** `size` texts, evenly over the languages. Each holds one word of its own, so that something rare can be looked for. */
export function sentencePool(languages: readonly string[], size: number): PoolText[] {
  const each = Math.ceil(size / languages.length)
  return languages.flatMap((language) => {
    const words = (wordsOf[language] ?? '').split(' ')
    return Array.from({ length: each }, (_, number) => {
      const draw = createDraw(number)
      const drawn = Array.from(
        { length: 10 + (number % 25) },
        () => words[Math.floor(draw() ** 2 * words.length)],
      )
      return { language, number, text: `${drawn.join(' ')} ${language.replace('-', '')}wort${number}.` }
    })
  })
}

/** Numbers between 0 and 1 that follow from a seed (Park and Miller 1988). */
function createDraw(seed: number): () => number {
  let state = (seed * 7919 + 12_345) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
