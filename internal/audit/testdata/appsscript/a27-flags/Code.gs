const DEBUG = false;
const MODE = 'user';

function headers_(mode) {
  return mode === 'app' ? { Authorization: 'Bearer ' + app_(mode).getAccessToken() } : undefined;
}

function app_(mode) {
  const service = OAuth2.createService('s')
      .setTokenUrl('https://oauth2.googleapis.com/token')
      .setPrivateKey(PropertiesService.getScriptProperties().getProperty('KEY'))
      .setIssuer('bot@project.iam.gserviceaccount.com');
  if (mode === 'app') {
    service.setScope('https://www.googleapis.com/auth/chat.bot');
  } else {
    service.setScope('https://www.googleapis.com/auth/chat.import');
  }
  return service;
}

function dump() {
  if (DEBUG) {
    console.log(Chat.Spaces.Members.list('spaces/AAAA'));
  }
}

function read() {
  return Chat.Spaces.Messages.list('spaces/AAAA', {}, headers_(MODE));
}

function show() {
  return Chat.Spaces.get('spaces/AAAA', {}, headers_('app'));
}

function send_(asApp) {
  if (asApp) {
    return Chat.Spaces.list({}, headers_('app'));
  } else {
    return Chat.Spaces.setup({ space: { spaceType: 'GROUP_CHAT' }, memberships: [] });
  }
}

function one() { send_(true); }
function two() { send_(false); }
