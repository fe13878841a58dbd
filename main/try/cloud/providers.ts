/** A cloud provider, and a request that only says whether it knows a key: it costs nothing and changes nothing. */
export interface Provider {
  /** The key's name in `.env`. */
  readonly key: string;
  readonly url: string;
  /** How the `authorization` header calls the key. */
  readonly scheme: 'Bearer' | 'Token';
}

/**
 * From the providers' API references: lists of models, and what Deepgram tells any key about itself. A list of its
 * projects would be refused to a key that may only speak.
 */
export const PROVIDERS: readonly Provider[] = [
  { key: 'OPENAI_API_KEY', url: 'https://api.openai.com/v1/models', scheme: 'Bearer' },
  { key: 'DEEPGRAM_API_KEY', url: 'https://api.deepgram.com/v1/auth/token', scheme: 'Token' },
  { key: 'GROQ_API_KEY', url: 'https://api.groq.com/openai/v1/models', scheme: 'Bearer' },
];
