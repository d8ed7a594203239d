/** All spaces that the user is in and whose name begins with a prefix. */
function findSpaces(prefix) {
  const found = [];
  let pageToken = null;
  do {
    const page = Chat.Spaces.list({
      pageSize: 100,
      filter: 'spaceType = "SPACE"',
      pageToken,
    });
    for (const space of page.spaces || []) {
      if (space.displayName && space.displayName.startsWith(prefix)) {
        found.push(space.name);
      }
    }
    pageToken = page.nextPageToken;
  } while (pageToken);
  return found;
}
