/** The variable with the secret that AVA's engine and its speech server share. */
export const TOKEN = 'LOCAL_WS_AUTH_TOKEN';
