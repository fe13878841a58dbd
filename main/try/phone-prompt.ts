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

/** What a caller says first, and then asks, in other words. */
interface Caller {
  readonly opening: string;
  readonly question: string;
}

const ENGLISH: Caller = {
  opening: 'Good morning, can anybody hear me?',
  question: 'Hello, when do you open tomorrow? I would like to have my bicycle repaired.',
};

/** The same in the languages of the model list. */
const CALLERS: Readonly<Record<string, Caller>> = {
  ar: {
    opening: 'مرحبا، هل يسمعني أحد؟',
    question: 'مرحبا، متى تفتحون غدا؟ أريد إصلاح دراجتي.',
  },
  de: {
    opening: 'Hallo, hört mich jemand?',
    question: 'Guten Tag, wann machen Sie morgen auf? Ich möchte mein Fahrrad reparieren lassen.',
  },
  en: ENGLISH,
  es: {
    opening: 'Buenos días, ¿me oye alguien?',
    question: 'Hola, ¿a qué hora abren mañana? Quisiera que reparen mi bicicleta.',
  },
  fr: {
    opening: 'Bonjour, est-ce que quelqu’un m’entend ?',
    question: 'Bonjour, à quelle heure ouvrez-vous demain ? Je voudrais faire réparer mon vélo.',
  },
  hi: {
    opening: 'नमस्ते, क्या कोई मुझे सुन रहा है?',
    question: 'नमस्ते, आप कल कब खोलते हैं? मुझे अपनी साइकिल ठीक करवानी है।',
  },
  it: {
    opening: 'Buongiorno, mi sente qualcuno?',
    question: 'Buongiorno, a che ora aprite domani? Vorrei far riparare la mia bicicletta.',
  },
  ja: {
    opening: 'もしもし、聞こえますか。',
    question: 'こんにちは、明日は何時に開きますか。自転車を修理してもらいたいのですが。',
  },
  ko: {
    opening: '여보세요, 제 말이 들리나요?',
    question: '안녕하세요, 내일 몇 시에 문을 여나요? 자전거를 고치고 싶어요.',
  },
  nl: {
    opening: 'Goedemorgen, hoort iemand mij?',
    question: 'Goedendag, hoe laat gaat u morgen open? Ik wil mijn fiets laten repareren.',
  },
  pl: {
    opening: 'Dzień dobry, czy ktoś mnie słyszy?',
    question: 'Dzień dobry, o której jutro otwieracie? Chciałbym naprawić rower.',
  },
  pt: {
    opening: 'Bom dia, alguém me ouve?',
    question: 'Olá, a que horas abrem amanhã? Gostaria de reparar a minha bicicleta.',
  },
  ru: {
    opening: 'Доброе утро, меня кто-нибудь слышит?',
    question: 'Здравствуйте, во сколько вы завтра открываетесь? Я хочу починить велосипед.',
  },
  tr: {
    opening: 'Günaydın, beni duyan var mı?',
    question: 'Merhaba, yarın saat kaçta açıyorsunuz? Bisikletimi tamir ettirmek istiyorum.',
  },
  zh: {
    opening: '喂，有人听得到我说话吗？',
    question: '你好，请问明天几点开门？我想修一下自行车。',
  },
};

/** What the caller asks, in the language of a tag such as `pt-BR`; in English where we have no question. */
export const phoneQuestion = (language: string | undefined): string => callerOf(language).question;

/** How the caller greets before that, likewise. */
export const phoneOpening = (language: string | undefined): string => callerOf(language).opening;

function callerOf(language: string | undefined): Caller {
  const base = language?.split('-')[0]?.toLowerCase() ?? 'en';
  return (Object.hasOwn(CALLERS, base) ? CALLERS[base] : undefined) ?? ENGLISH;
}
