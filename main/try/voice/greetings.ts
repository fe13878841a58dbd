/** A sentence as a caller hears it, and its sounds. */
export interface Sentence {
  readonly text: string;
  /** In the phonetic alphabet as espeak-ng writes it, on which Piper's voices were trained. */
  readonly phonemes: string;
}

export type Greeting = readonly [Sentence, ...Sentence[]];

/** What a voice agent says first, by the language's code; as long as its first turn usually is. */
const GREETINGS: Readonly<Record<string, Greeting>> = {
  ar: [
    { text: 'مرحبًا، شكرًا على اتصالكم.', phonemes: 'mˈarħabˌan, ʃˈukran ʕˈalaː ˌatːs̪a.ːlˈikum.' },
    { text: 'كيف يمكننا مساعدتكم؟', phonemes: 'kaˌifa jumkˈinunˌaː mˌusaːʕˌadatˈukum?' },
  ],
  de: [
    { text: 'Guten Tag, danke für Ihren Anruf.', phonemes: 'ɡˈuːtən tˈɑːk, dˈaŋkə fyːɾ ˌiːrən ˈanrˌuːf.' },
    { text: 'Wie kann ich Ihnen helfen?', phonemes: 'viː kˌan ɪç ˌiːnən hˈɛlfən?' },
  ],
  en: [
    { text: 'Hello, thanks for calling.', phonemes: 'həlˈoʊ, θˈæŋks fɔːɹ kˈɔːlɪŋ.' },
    { text: 'How can I help you?', phonemes: 'hˌaʊ kæn aɪ hˈɛlp juː?' },
  ],
  es: [
    { text: 'Hola, gracias por llamar.', phonemes: 'ˈola, ɡɾˈaθjas poɾ ʎamˈaɾ.' },
    { text: '¿En qué puedo ayudarle?', phonemes: 'en kˈe pwˈeðo ˌaʝuðˈaɾle?' },
  ],
  fr: [
    { text: 'Bonjour, merci de votre appel.', phonemes: 'bɔ̃ʒˈuʁ, mɛʁsˈi də- votʁ apˈɛl.' },
    { text: 'Comment puis-je vous aider\u202f?', phonemes: 'kɔmˌɑ̃ pyˈiʒ vuz ɛdˈe?' },
  ],
  hi: [
    {
      text: 'नमस्ते, फ़ोन करने के लिए धन्यवाद।',
      phonemes: 'nəmˈʌsteː, fˈoːn kˈʌɾnˌeː keː lˈɪeː dʰˌənjəʋˈaːd.',
    },
    { text: 'आपकी क्या मदद की जा सकती है?', phonemes: 'ˌaːpkˌi kːjaː mˈʌdəd ki ɟˈaː sˈʌktˌi hɛː?' },
  ],
  it: [
    { text: 'Buongiorno, grazie per la chiamata.', phonemes: 'bʊondʒˈɔrno, ɡrˈatsje per la kjamˈata.' },
    { text: 'Come posso aiutarla?', phonemes: 'kˌome pˈɔsso ajʊtˈarla?' },
  ],
  nl: [
    {
      text: 'Goedendag, bedankt voor uw telefoontje.',
      phonemes: 'ɣˈudəndˌɑx, bədˈɑŋkt vɔːr yʊ tˌeːləfˈoːntʲə.',
    },
    { text: 'Waarmee kan ik u helpen?', phonemes: 'ʋaːrmˈeː kɑn ɪk y hˈɛlpən?' },
  ],
  pl: [
    { text: 'Dzień dobry, dziękujemy za telefon.', phonemes: 'dʑˈɛɲ dˈɔbrɨ, dʑˌɛŋkujˈɛmɨ za tɛlˈɛfɔn.' },
    { text: 'W czym możemy pomóc?', phonemes: 'f tʃɨm mɔʒˈɛmɨ pˈɔmuts?' },
  ],
  pt: [
    { text: 'Olá, agradecemos a sua ligação.', phonemes: 'olˈa, ˌaɡradesˈemʊz a sˌuæ lˌiɡasˈɐ̃ʊ̃.' },
    { text: 'Como posso ajudar?', phonemes: 'kˌomʊ pˌɔsʊ ˌaʒudˈar?' },
  ],
  ru: [
    { text: 'Здравствуйте, спасибо за звонок.', phonemes: 'zdrˈɑvstvujtʲi, spasʲˈibʌ zˈɑ zvʌnˈok.' },
    { text: 'Чем я могу помочь?', phonemes: 'tʃʲˈem ˈja mʌɡˌu pʌmˈotʃʲ?' },
  ],
  tr: [
    {
      text: 'Merhaba, aradığınız için teşekkürler.',
      phonemes: 'mˈɛrhaba, aɾadˈɯɯɯnɯz itʃˈɪn teʃekːørlˈɛr.',
    },
    { text: 'Size nasıl yardımcı olabilirim?', phonemes: 'sizˈɛ nasˈɯɫ jardɯmdʒˈɯ oɫabilˈiɾɪm?' },
  ],
  // The digits are tones.
  zh: [
    { text: '您好，感谢您的来电。', phonemes: 'nˈiɜn χˈɑu2, ka2nɕˈiɛ5 nˈiɜn təɜ laiɜtˈiɛ5n.' },
    {
      text: '请问有什么可以帮您？',
      phonemes: 'tɕhi2ŋwˈuə5n jˈiou2 s.əɜnmo-ɜ kho-ɜjˈi2 pˈa5ŋ nˈiɜn?',
    },
  ],
};

/**
 * For any other language: syllables that nearly all languages have, and letters that nearly every list of symbols
 * has. They mean nothing, but a voice needs as long to speak them.
 */
export const NEUTRAL: Greeting = [
  { text: 'Mana, lomo na nola.', phonemes: 'mana, lomo na nola.' },
  { text: 'Nalo ma lona moma?', phonemes: 'nalo ma lona moma?' },
];

/** @param language such as `de-DE`; the country does not matter */
export function greetingFor(language: string): Greeting {
  return GREETINGS[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? NEUTRAL;
}
