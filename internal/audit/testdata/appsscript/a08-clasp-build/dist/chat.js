"use strict";
var exports = exports || {};
var module = module || { exports: exports };
Object.defineProperty(exports, "__esModule", { value: true });
exports.ChatClient = void 0;
class ChatClient {
    constructor(space) {
        this.space = space;
    }
    /** Posts a text and gives the message's name. */
    post(text) {
        return Chat.Spaces.Messages.create({ text }, this.space).name;
    }
    react(message, emoji) {
        Chat.Spaces.Messages.Reactions.create({ emoji: { unicode: emoji } }, message);
    }
}
exports.ChatClient = ChatClient;
