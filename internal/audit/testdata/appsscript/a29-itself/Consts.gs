// Replace with the key of your service account.
const APP_CREDENTIALS = 'replace-with-your-credentials';
const OTHER = {
  // paste the key here
};
const SCOPES = 'https://www.googleapis.com/auth/chat.bot https://www.googleapis.com/auth/chat.app.spaces.create';
