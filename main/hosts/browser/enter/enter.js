// Runs in the page at /enter: exchanges the token after the # for a session, see handshake.ts.
// It is served as it is, before there is a session, and so holds nothing that is secret.

enter();
// A new link pasted over the old one, in the same tab, changes only what follows the #.
addEventListener('hashchange', enter);

async function enter() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  // Out of the address, so that no history and no bookmark keeps it.
  history.replaceState(null, '', location.pathname);
  show('opening');
  try {
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (!answer.ok) return show('link-void');
    const { secret } = await answer.json();
    keep(secret);
  } catch {
    show('no-answer');
  }
}

function keep(secret) {
  try {
    sessionStorage.setItem('voicefit-secret', secret);
  } catch {
    return show('nothing-kept');
  }
  location.replace('/');
}

/** Shows one of the page's messages. */
function show(name) {
  for (const each of document.querySelectorAll('[data-message]')) {
    each.hidden = each.dataset.message !== name;
  }
}
