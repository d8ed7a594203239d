enum Verb { Post = 'post', Get = 'get' }
async function run(): Promise<void> { /* see main.js */ }
