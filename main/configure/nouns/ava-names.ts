/** Names in AVA's folder that several files of ours use. Paths are relative to it. */

export const ENV_FILE = '.env';
export const BASE_FILE = 'config/ai-agent.yaml';
/** Versions that know it read it last: either has no other of ours in it. */
export const LOCAL_FILE = 'config/ai-agent.local.yaml';

/** The full agent: speech-to-text, language model and voice over one connection. */
export const FULL_AGENT = 'local';

/** The variable with the secret that AVA's engine and its speech server share. */
export const TOKEN = 'LOCAL_WS_AUTH_TOKEN';
/** The engine's side: where that server answers. */
export const URL_KEY = 'LOCAL_WS_URL';
/** The server's default: `local_ai_server/config.py`. */
export const USUAL_PORT = '8765';
/** In place of an API key, where AVA asks for one and the server that it asks does not. */
export const NO_KEY = 'not-needed';
