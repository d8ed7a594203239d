'use strict';

const asAdmin = { useAdminAccess: true };

/** Removes people who left from all spaces. */
function sweep() {
  const users = Directory.Users.list({ customer: 'my_customer', query: 'isSuspended=true' }).users;
  for (const user of users) {
    for (const space of spaces_()) {
      leave_(space, user.primaryEmail);
    }
  }
}

function spaces_() {
  const { spaces } = Chat.Spaces.search({
    ...asAdmin,
    query: 'customer = "customers/my_customer" AND spaceType = "SPACE"',
    orderBy: 'lastActiveTime desc',
  });
  return spaces;
}

function leave_(space, email) {
  const options = Object.assign({}, asAdmin);
  Chat.Spaces.Members.remove(`${space.name}/members/${email}`, options);
}
