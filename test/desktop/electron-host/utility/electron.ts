/* The module `electron` in a utility process. Of the little that Electron has there, Voicefit uses nothing. */
export default {};
