function doGet() {
  return HtmlService.createTemplateFromFile('page').evaluate().setTitle('Pick a file');
}

/** The page's script asks for this with google.script.run. */
function getOAuthToken() {
  DriveApp.getRootFolder();
  return ScriptApp.getOAuthToken();
}

function share(fileId, space) {
  const file = DriveApp.getFileById(fileId);
  Chat.Spaces.Messages.create({ text: file.getUrl() }, space);
}
