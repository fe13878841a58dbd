import { VoiceServer } from './voice-server.ts';

/**
 * The test double as a process of its own: `node test/try/server/serve-voice-server.ts [BEHAVIOUR] [PORT]`, with the
 * behaviour as JSON. Prints its address as JSON, and ends when it is killed.
 */
const [behaviour = '{}', port = '0'] = process.argv.slice(2);
const server = await VoiceServer.start(JSON.parse(behaviour), Number(port));
console.log(JSON.stringify({ url: server.url }));
process.on('SIGTERM', () => process.exit());
// Started with a channel, it ends with its parent.
process.on('disconnect', () => process.exit());
