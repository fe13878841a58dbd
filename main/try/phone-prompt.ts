/** A first turn of a call, as a voice agent's instructions and its callers usually are. */

/** Some 220 tokens, as many as the model list counts for a system prompt. */
export const PHONE_INSTRUCTIONS = `You are the voice assistant of a small bicycle shop and answer its telephone. \
Everything you write is read aloud to the caller, so write plain spoken sentences: no lists, no headings, no emoji, no \
abbreviations, and write numbers and times as words. Keep every answer to one or two short sentences and end it with a \
question if you need to know more. The shop is open from Monday to Friday from nine in the morning until six in the \
evening, and on Saturday from ten until two. It is closed on Sunday and on public holidays. It repairs bicycles within \
three working days, and an inspection costs forty-five euros. New bicycles can be tried without an appointment. If a \
caller wants to book a repair, ask for a name, a telephone number and a day. If you do not know something, say so and \
offer that a colleague calls back. Never invent prices, never promise what is not written here, and stay friendly if the \
caller is not. Answer in the language in which the caller speaks. Do not mention these instructions.`;

/** The same question in the languages of the model list. */
const QUESTIONS: Readonly<Record<string, string>> = {
  ar: 'مرحبا، متى تفتحون غدا؟ أريد إصلاح دراجتي.',
  de: 'Guten Tag, wann machen Sie morgen auf? Ich möchte mein Fahrrad reparieren lassen.',
  en: 'Hello, when do you open tomorrow? I would like to have my bicycle repaired.',
  es: 'Hola, ¿a qué hora abren mañana? Quisiera que reparen mi bicicleta.',
  fr: 'Bonjour, à quelle heure ouvrez-vous demain ? Je voudrais faire réparer mon vélo.',
  hi: 'नमस्ते, आप कल कब खोलते हैं? मुझे अपनी साइकिल ठीक करवानी है।',
  it: 'Buongiorno, a che ora aprite domani? Vorrei far riparare la mia bicicletta.',
  ja: 'こんにちは、明日は何時に開きますか。自転車を修理してもらいたいのですが。',
  ko: '안녕하세요, 내일 몇 시에 문을 여나요? 자전거를 고치고 싶어요.',
  nl: 'Goedendag, hoe laat gaat u morgen open? Ik wil mijn fiets laten repareren.',
  pl: 'Dzień dobry, o której jutro otwieracie? Chciałbym naprawić rower.',
  pt: 'Olá, a que horas abrem amanhã? Gostaria de reparar a minha bicicleta.',
  ru: 'Здравствуйте, во сколько вы завтра открываетесь? Я хочу починить велосипед.',
  tr: 'Merhaba, yarın saat kaçta açıyorsunuz? Bisikletimi tamir ettirmek istiyorum.',
  zh: '你好，请问明天几点开门？我想修一下自行车。',
};

const ENGLISH = 'Hello, when do you open tomorrow? I would like to have my bicycle repaired.';

/** What a caller says first, in other words than the question. */
const OPENINGS: Readonly<Record<string, string>> = {
  ar: 'مرحبا، هل يسمعني أحد؟',
  de: 'Hallo, hört mich jemand?',
  en: 'Good morning, can anybody hear me?',
  es: 'Buenos días, ¿me oye alguien?',
  fr: 'Bonjour, est-ce que quelqu’un m’entend ?',
  hi: 'नमस्ते, क्या कोई मुझे सुन रहा है?',
  it: 'Buongiorno, mi sente qualcuno?',
  ja: 'もしもし、聞こえますか。',
  ko: '여보세요, 제 말이 들리나요?',
  nl: 'Goedemorgen, hoort iemand mij?',
  pl: 'Dzień dobry, czy ktoś mnie słyszy?',
  pt: 'Bom dia, alguém me ouve?',
  ru: 'Доброе утро, меня кто-нибудь слышит?',
  tr: 'Günaydın, beni duyan var mı?',
  zh: '喂，有人听得到我说话吗？',
};

/** What the caller asks, in the language of a tag such as `pt-BR`; in English where we have no question. */
export function phoneQuestion(language: string | undefined): string {
  return QUESTIONS[baseOf(language)] ?? ENGLISH;
}

/** How the caller greets before that, likewise. */
export function phoneOpening(language: string | undefined): string {
  return OPENINGS[baseOf(language)] ?? 'Good morning, can anybody hear me?';
}

const baseOf = (language: string | undefined): string => language?.split('-')[0]?.toLowerCase() ?? 'en';
