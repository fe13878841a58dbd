/* The module `electron` in a utility process. Voicefit uses nothing of what Electron has there. */
export default {};
